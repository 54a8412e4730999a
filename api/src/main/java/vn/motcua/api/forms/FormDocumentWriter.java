package vn.motcua.api.forms;

import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Sends forms as they are: an answer of this kind is recorded by the access log like any other before its first byte leaves. */
@Component
class FormDocumentWriter extends AbstractHttpMessageConverter<FormDocument> {

    FormDocumentWriter() {
        super(MediaType.APPLICATION_PDF, MediaType.TEXT_HTML);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == FormDocument.class;
    }

    @Override
    protected boolean canRead(MediaType type) {
        return false;
    }

    @Override
    protected FormDocument readInternal(Class<? extends FormDocument> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("forms are sent, never received", input);
    }

    @Override
    protected void writeInternal(FormDocument form, HttpOutputMessage output) throws IOException {
        output.getHeaders().setContentLength(form.content().length);
        output.getBody().write(form.content());
    }
}
