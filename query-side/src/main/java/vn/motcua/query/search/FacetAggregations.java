package vn.motcua.query.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.util.NamedValue;
import java.util.List;
import java.util.Map;
import vn.motcua.events.dossier.DossierStatus;

/** The facets as aggregations of the search engine. */
final class FacetAggregations {

    private static final String STATUS = "status";
    private static final String DEPARTMENT = "department";
    private static final String PROCEDURE = "procedure";
    private static final String MONTH = "month";
    private static final String NAME = "name";
    private static final int MOST_VALUES = 200;

    private FacetAggregations() {}

    static Map<String, Aggregation> all() {
        return Map.of(
                STATUS,
                Aggregation.of(any -> any.terms(terms -> terms.field("status").size(MOST_VALUES))),
                DEPARTMENT,
                named("departmentCode", "departmentName"),
                PROCEDURE,
                named("procedureCode", "procedureName.raw"),
                MONTH,
                Aggregation.of(any -> any.terms(
                        terms -> terms.field("month").size(MOST_VALUES).order(NamedValue.of("_key", SortOrder.Desc)))));
    }

    static Facets read(Map<String, Aggregate> answers) {
        List<Facets.Facet> statuses = answers.get(STATUS).lterms().buckets().array().stream()
                .map(bucket -> new Facets.Facet(
                        String.valueOf(bucket.key()),
                        DossierStatus.ofCode((int) bucket.key()).orElseThrow().vietnamese(),
                        bucket.docCount()))
                .toList();
        return new Facets(
                statuses, names(answers.get(DEPARTMENT)), names(answers.get(PROCEDURE)), keys(answers.get(MONTH)));
    }

    /** By code; shown under the name that most of its dossiers carry. */
    private static Aggregation named(String code, String name) {
        return Aggregation.of(any -> any.terms(terms -> terms.field(code).size(MOST_VALUES))
                .aggregations(
                        NAME, names -> names.terms(terms -> terms.field(name).size(1))));
    }

    private static List<Facets.Facet> names(Aggregate answer) {
        return answer.sterms().buckets().array().stream()
                .map(bucket -> new Facets.Facet(key(bucket.key()), mostFrequent(bucket), bucket.docCount()))
                .toList();
    }

    private static String mostFrequent(StringTermsBucket bucket) {
        Aggregate names = bucket.aggregations().get(NAME);
        return names.isSterms() && !names.sterms().buckets().array().isEmpty()
                ? key(names.sterms().buckets().array().get(0).key())
                : key(bucket.key());
    }

    private static List<Facets.Facet> keys(Aggregate answer) {
        // An index without a single document cannot tell the type of the field's values.
        return !answer.isSterms()
                ? List.of()
                : answer.sterms().buckets().array().stream()
                        .map(bucket -> new Facets.Facet(key(bucket.key()), key(bucket.key()), bucket.docCount()))
                        .toList();
    }

    private static String key(FieldValue value) {
        return value.stringValue();
    }
}
