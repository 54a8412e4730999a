package vn.motcua.query.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.List;

/**
 * What somebody typed, as a query. The tiers are constants far apart, so that the order holds whatever the words' own
 * scores are: a code or foreign id, the beginning of one, the words with exactly these diacritics, the words in this
 * order, the words in any order.
 */
final class TextQuery {

    private static final float CODE = 100_000;
    private static final float BEGINNING = 50_000;
    private static final float EXACT = 10_000;
    private static final float IN_ORDER = 1_000;

    /** A shorter beginning fits too many codes to mean one. */
    private static final int SHORTEST_BEGINNING = 4;

    private static final List<String> EXACT_FIELDS = List.of("applicant", "content", "procedureName");
    private static final List<String> FOLDED_FIELDS =
            List.of("foldedApplicant^2", "foldedContent", "foldedProcedureName");

    private TextQuery() {}

    static Query of(String text) {
        String composed = VietnameseText.composed(text).strip();
        String folded = VietnameseText.folded(text).strip();
        BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
        codes(any, folded);
        any.should(constant(words(composed, EXACT_FIELDS), EXACT));
        any.should(constant(inOrder(folded), IN_ORDER));
        any.should(words(folded, FOLDED_FIELDS));
        return any.build()._toQuery();
    }

    private static void codes(BoolQuery.Builder any, String folded) {
        String compact = VietnameseText.compact(folded);
        any.should(constant(term("compactCode", compact), CODE));
        any.should(constant(term("foldedExternalId", folded), CODE));
        if (compact.length() >= SHORTEST_BEGINNING && compact.chars().anyMatch(Character::isDigit)) {
            any.should(constant(beginning("compactCode", compact), BEGINNING));
            any.should(constant(beginning("foldedExternalId", folded), BEGINNING));
        }
    }

    private static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static Query beginning(String field, String value) {
        return Query.of(query -> query.prefix(prefix -> prefix.field(field).value(value)));
    }

    private static Query words(String text, List<String> fields) {
        return Query.of(query -> query.multiMatch(match ->
                match.query(text).fields(fields).type(TextQueryType.CrossFields).operator(Operator.And)));
    }

    private static Query inOrder(String folded) {
        return Query.of(query -> query.multiMatch(
                match -> match.query(folded).fields(FOLDED_FIELDS).type(TextQueryType.Phrase)));
    }

    private static Query constant(Query query, float score) {
        return Query.of(
                any -> any.constantScore(constant -> constant.filter(query).boost(score)));
    }
}
