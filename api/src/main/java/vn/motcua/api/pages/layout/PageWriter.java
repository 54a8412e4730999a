package vn.motcua.api.pages.layout;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Draws a page whole before the first byte of it leaves, so that a fault in a template becomes an error page. */
final class PageWriter extends AbstractHttpMessageConverter<Object> {

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, PageWriter.class.getClassLoader(), "vn.motcua.api.pages.templates");

    PageWriter() {
        super(StandardCharsets.UTF_8, MediaType.TEXT_HTML);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Page.class || type == PersonalDataPage.class;
    }

    @Override
    public boolean canRead(Class<?> type, MediaType mediaType) {
        return false;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("a page is only ever written", input);
    }

    @Override
    protected void writeInternal(Object shown, HttpOutputMessage output) throws IOException {
        Page page = shown instanceof PersonalDataPage personal ? personal.page() : (Page) shown;
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("visit", page.visit());
        parameters.put("page", page.model());
        Utf8ByteOutput drawn = new Utf8ByteOutput();
        templates.render(page.template(), parameters, drawn);
        output.getHeaders().setContentLength(drawn.getContentLength());
        output.getHeaders()
                .set(HttpHeaders.CONTENT_LANGUAGE, page.visit().language().tag());
        drawn.writeTo(output.getBody());
    }

    /** The length is known once the page is drawn. */
    @Override
    protected Long getContentLength(Object page, MediaType type) {
        return null;
    }

    @Override
    protected MediaType getDefaultContentType(Object page) {
        return new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    }
}
