package vn.motcua.api.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without a screen: it keeps cookies, and follows a redirect only when it signs in. */
public final class PageSession {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;

    private PageSession(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    public static PageSession anonymous(int port) {
        return new PageSession(port);
    }

    /** Somebody who has signed in at the provider of the tests. */
    public static PageSession signedIn(int port, String user) {
        PageSession session = new PageSession(port);
        String provider = location(session.get("/dang-nhap/den/motcua"));
        String chosen = provider.replace("/authorize?", "/authorize/as?") + "&user="
                + URLEncoder.encode(user, StandardCharsets.UTF_8);
        String back = location(session.send(HttpRequest.newBuilder(URI.create(chosen))));
        HttpResponse<String> signedIn = session.send(HttpRequest.newBuilder(URI.create(back)));
        if (signedIn.statusCode() != 302 || location(signedIn).contains("loi")) {
            throw new AssertionError(user + " could not sign in: " + location(signedIn));
        }
        return session;
    }

    /** Asks as a browser does. */
    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html"));
    }

    /** Sends a form with the token of the page at {@code from}. */
    public HttpResponse<String> post(String from, String path, String form) {
        Matcher token = CSRF.matcher(get(from).body());
        if (!token.find()) {
            throw new AssertionError("no form on " + from);
        }
        String body = form + (form.isEmpty() ? "" : "&") + "_csrf="
                + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Uses the button in the header. */
    public void signOut() {
        post("/", "/dang-xuat", "");
    }

    /** The same session with one sign of it changed. */
    public PageSession tampered() {
        PageSession other = new PageSession(URI.create(root).getPort());
        for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
            String value = cookie.getValue();
            int middle = value.length() / 2;
            HttpCookie changed = new HttpCookie(
                    cookie.getName(),
                    value.substring(0, middle)
                            + (value.charAt(middle) == 'A' ? 'B' : 'A')
                            + value.substring(middle + 1));
            changed.setPath("/");
            changed.setVersion(0);
            other.cookies.getCookieStore().add(URI.create(root), changed);
        }
        return other;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + " leads nowhere"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
