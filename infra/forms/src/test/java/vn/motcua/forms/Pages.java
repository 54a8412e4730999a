package vn.motcua.forms;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

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

    @Override
    public void close() throws IOException {
        document.close();
    }
}
