package vn.motcua.forms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF as its reader sees it. */
final class Pages implements AutoCloseable {

    private final PDDocument document;

    private Pages(PDDocument document) {
        this.document = document;
    }

    static Pages of(byte[] pdf) throws IOException {
        return new Pages(Loader.loadPDF(pdf));
    }

    static byte[] pdf(LegalForm form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Forms().pdf(form, out);
        return out.toByteArray();
    }

    static byte[] pdf(Register register) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Forms().pdf(register, out);
        return out.toByteArray();
    }

    /** What veraPDF holds against a file as PDF/A-2u; empty is good. */
    static List<String> faults(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_U);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_U, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(TestAssertion::getMessage)
                    .toList();
        }
    }

    /** Leaves each page as a picture under target, for people to look at. */
    void pictures(String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        for (int page = 1; page <= count(); page++) {
            String file = name + "-of-" + count() + "-" + page + ".png";
            ImageIO.write(picture(page, 75), "png", folder.resolve(file).toFile());
        }
    }

    int count() {
        return document.getNumberOfPages();
    }

    /** The text that can be selected, every white space one blank. */
    String text() throws IOException {
        return text(1, count());
    }

    String text(int first, int last) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(first);
        stripper.setEndPage(last);
        stripper.setSortByPosition(false);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    BufferedImage picture(int page, int dotsPerInch) throws IOException {
        return new PDFRenderer(document).renderImageWithDPI(page - 1, dotsPerInch, ImageType.RGB);
    }

    /** Glyphs that stand outside of the paper's printable part, each with its page; empty is good. */
    List<String> outside(float margin) throws IOException {
        List<String> found = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                PDRectangle paper = document.getPage(getCurrentPageNo() - 1).getMediaBox();
                if (glyph.getX() < margin
                        || glyph.getX() + glyph.getWidth() > paper.getWidth() - margin
                        || glyph.getY() > paper.getHeight() - margin
                        || glyph.getY() - glyph.getHeight() < margin) {
                    found.add(glyph.getUnicode() + " on page " + getCurrentPageNo());
                }
            }
        }.getText(document);
        return found;
    }

    /** Glyphs that stand on top of one that was printed before them, each with its page; empty is good. */
    List<String> overprinted() throws IOException {
        List<String> found = new ArrayList<>();
        List<TextPosition> printed = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void startPage(PDPage page) {
                printed.clear();
            }

            @Override
            protected void processTextPosition(TextPosition glyph) {
                if (glyph.getUnicode().isBlank()) {
                    return;
                }
                float middle = glyph.getX() + glyph.getWidth() / 2;
                for (TextPosition other : printed) {
                    if (Math.abs(other.getY() - glyph.getY()) < other.getHeight() / 2
                            && middle > other.getX()
                            && middle < other.getX() + other.getWidth()) {
                        found.add(
                                glyph.getUnicode() + " over " + other.getUnicode() + " on page " + getCurrentPageNo());
                    }
                }
                printed.add(glyph);
            }
        }.getText(document);
        return found;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
