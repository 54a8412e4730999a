package vn.motcua.api.access;

import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Records every answer that shows personal data after it is made and before its first byte is written. An endpoint that says
 * it shows personal data and answers with something that cannot be recorded is not answered at all.
 */
@RestControllerAdvice
class AccessRecording implements ResponseBodyAdvice<Object> {

    private final AccessRecorder recorder;

    AccessRecording(AccessRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object beforeBodyWrite(
            Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof PersonalDataAnswer shown) {
            recorder.read(((ServletServerHttpRequest) request).getServletRequest(), shown.shownDossiers());
        } else if (answer.hasMethodAnnotation(ShowsPersonalData.class)) {
            throw new IllegalStateException(
                    answer.getExecutable() + " shows personal data that cannot be recorded: answer with a "
                            + PersonalDataAnswer.class.getSimpleName());
        }
        return body;
    }
}
