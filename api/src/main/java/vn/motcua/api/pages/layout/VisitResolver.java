package vn.motcua.api.pages.layout;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import vn.motcua.command.Caller;

/** Gives controllers the {@link Visit} of their request. */
@Component
public class VisitResolver implements HandlerMethodArgumentResolver {

    private final Messages messages;
    private final AssetAddresses assets;

    VisitResolver(Messages messages, AssetAddresses assets) {
        this.messages = messages;
        this.assets = assets;
    }

    /** The visit that a request is; for error pages, which no controller draws. */
    public Visit of(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        Caller caller = known != null && known.getPrincipal() instanceof Caller signedIn ? signedIn : null;
        String query = "GET".equals(request.getMethod()) ? request.getQueryString() : null;
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        Supplier<CsrfToken> csrf = () -> (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Visit(PageLanguage.of(request), caller, address, messages, assets, csrf);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return of(request.getNativeRequest(HttpServletRequest.class));
    }
}
