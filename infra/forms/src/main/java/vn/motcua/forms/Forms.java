package vn.motcua.forms;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Draws forms. One instance serves all threads. */
public final class Forms {

    private static final String FAMILY = "Liberation Serif";
    private static final String FONTS = "/liberation/LiberationSerif-";

    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        // What a form holds must not get into the log, and the renderer logs what it meets.
        XRLog.setLoggingEnabled(false);
    }

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Forms.class.getClassLoader(), "vn.motcua.forms.templates");

    /** The form as one XHTML page that needs nothing from anywhere else. */
    public String html(LegalForm form) {
        return page(template(form), form);
    }

    /**
     * The form as PDF/A-2u: its fonts are embedded and its text can be selected and searched.
     *
     * @param out is not closed
     * @throws UncheckedIOException when {@code out} cannot be written to
     */
    public void pdf(LegalForm form, OutputStream out) {
        draw(html(form), out);
    }

    /**
     * A register as one XHTML page. It grows with the register and is held in memory whole: whoever asks for it sets the bound.
     */
    public String html(Register register) {
        return page("Register.jte", register);
    }

    /**
     * A register as PDF/A-2u, in memory whole likewise.
     *
     * @param out is not closed
     * @throws UncheckedIOException when {@code out} cannot be written to
     */
    public void pdf(Register register, OutputStream out) {
        draw(html(register), out);
    }

    private String page(String template, Object model) {
        StringOutput page = new StringOutput();
        templates.render(template, model, page);
        return page.toString();
    }

    private static void draw(String page, OutputStream out) {
        PdfRendererBuilder renderer = new PdfRendererBuilder()
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U)
                .useColorProfile(SRGB)
                .useFastMode()
                .withHtmlContent(page, null)
                .toStream(out);
        font(renderer, "Regular", 400, FontStyle.NORMAL);
        font(renderer, "Bold", 700, FontStyle.NORMAL);
        font(renderer, "Italic", 400, FontStyle.ITALIC);
        font(renderer, "BoldItalic", 700, FontStyle.ITALIC);
        try {
            renderer.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void font(PdfRendererBuilder renderer, String face, int weight, FontStyle style) {
        renderer.useFont(() -> face(face), FAMILY, weight, style, true);
    }

    private static InputStream face(String face) {
        return Forms.class.getResourceAsStream(FONTS + face + ".ttf");
    }

    private static String template(LegalForm form) {
        return form.getClass().getSimpleName() + ".jte";
    }
}
