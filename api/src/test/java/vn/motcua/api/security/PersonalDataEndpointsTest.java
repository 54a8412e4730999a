package vn.motcua.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.AccessRecorder;
import vn.motcua.api.access.PersonalDataAnswer;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.access.ShowsPersonalData;
import vn.motcua.events.PersonalData;

/** No endpoint can forget the access log: each that needs a role to be read says whether it shows personal data. */
@DisplayName("An endpoint")
class PersonalDataEndpointsTest {

    private static final JavaClasses API = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.motcua.api");

    private static final Set<String> OPEN_TO_ANYONE = new HashSet<>();

    static {
        AccessRules.all().stream()
                .filter(rule -> rule.roles().isEmpty())
                .forEach(rule -> OPEN_TO_ANYONE.add(rule.method() + " " + rule.pattern()));
    }

    /**
     * A method of a controller.
     *
     * @param request method and path pattern
     */
    record Endpoint(String request, Method method) {

        boolean reads() {
            return request.startsWith(HttpMethod.GET.name());
        }

        boolean open() {
            return OPEN_TO_ANYONE.contains(request);
        }

        boolean showsPersonalData() {
            return method.isAnnotationPresent(ShowsPersonalData.class);
        }

        @Override
        public String toString() {
            return request;
        }
    }

    static List<Endpoint> endpoints() {
        List<Endpoint> endpoints = API.stream()
                .filter(type -> type.isAnnotatedWith(RestController.class))
                .flatMap(type -> Arrays.stream(type.reflect().getDeclaredMethods()))
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .flatMap(PersonalDataEndpointsTest::requests)
                .toList();
        assertThat(endpoints).hasSizeGreaterThan(20);
        return endpoints;
    }

    static List<Endpoint> endpointsThatShowPersonalData() {
        return endpoints().stream().filter(Endpoint::showsPersonalData).toList();
    }

    private static Stream<Endpoint> requests(Method method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return Arrays.stream(mapping.path())
                .flatMap(path -> Arrays.stream(mapping.method())
                        .map(RequestMethod::name)
                        .map(verb -> new Endpoint(verb + " " + path, method)));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void that_needs_a_role_to_be_read_says_whether_it_shows_personal_data(Endpoint endpoint) {
        boolean says = endpoint.showsPersonalData() != endpoint.method().isAnnotationPresent(ShowsNoPersonalData.class);

        assertThat(says || endpoint.open() || !endpoint.reads())
                .as("%s needs either @ShowsPersonalData or @ShowsNoPersonalData", endpoint.method())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void whose_answer_has_a_component_with_personal_data_says_so(Endpoint endpoint) {
        assertThat(endpoint.showsPersonalData()
                        || personal(endpoint.method().getGenericReturnType(), new HashSet<>())
                                .isEmpty())
                .as("%s shows @PersonalData", endpoint.method())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("endpointsThatShowPersonalData")
    void that_shows_personal_data_is_not_open_and_its_answer_can_be_recorded(Endpoint endpoint) {
        assertThat(endpoint.open()).isFalse();
        assertThat(answersWithSomethingThatIsRecorded(endpoint.method()) || recordsItself(endpoint.method()))
                .as("%s answers with a PersonalDataAnswer or calls AccessRecorder.bulkRead", endpoint.method())
                .isTrue();
    }

    @Test
    void is_found_by_the_personal_data_deep_inside_its_answer() {
        record Inner(@PersonalData String name) {}
        record Outer(List<? extends Inner> items) {}

        assertThat(personal(Outer.class, new HashSet<>())).containsExactly("name");
        assertThat(personal(String.class, new HashSet<>())).isEmpty();
    }

    private static boolean answersWithSomethingThatIsRecorded(Method method) {
        Type answer = method.getGenericReturnType();
        if (answer instanceof ParameterizedType wrapped) {
            answer = wrapped.getActualTypeArguments()[0];
        }
        return answer instanceof Class<?> type && PersonalDataAnswer.class.isAssignableFrom(type);
    }

    private static boolean recordsItself(Method method) {
        JavaClass controller = API.get(method.getDeclaringClass());
        return Stream.concat(
                        controller.getMethodCallsFromSelf().stream(), controller.getMethodReferencesFromSelf().stream())
                .anyMatch(use -> use.getTargetOwner().isEquivalentTo(AccessRecorder.class)
                        && use.getName().equals("bulkRead"));
    }

    /** The names of the components with personal data in an answer of this type, however deep. */
    private static Set<String> personal(Type type, Set<Type> seen) {
        Set<String> found = new HashSet<>();
        if (!seen.add(type)) {
            return found;
        }
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(inner -> found.addAll(personal(inner, seen)));
            found.addAll(personal(generic.getRawType(), seen));
        } else if (type instanceof WildcardType any) {
            Arrays.stream(any.getUpperBounds()).forEach(bound -> found.addAll(personal(bound, seen)));
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                if (component.isAnnotationPresent(PersonalData.class)) {
                    found.add(component.getName());
                }
                found.addAll(personal(component.getGenericType(), seen));
            }
        }
        return found;
    }
}
