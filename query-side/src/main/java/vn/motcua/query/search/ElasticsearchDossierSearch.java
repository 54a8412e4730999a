package vn.motcua.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.projection.Cursor;
import vn.motcua.query.projection.InvalidCursorException;
import vn.motcua.query.projection.Lateness;

/** Asks Elasticsearch. */
public final class ElasticsearchDossierSearch implements DossierSearch {

    private static final String SERVER_SIDE_LIMIT = "3s";

    private final ElasticsearchClient client;
    private final Clock clock;

    /**
     * @param engine the search engine
     * @param clock tells which day it is, for what is overdue
     */
    public ElasticsearchDossierSearch(ElasticsearchConnection engine, Clock clock) {
        this.client = engine.searching();
        this.clock = clock;
    }

    @Override
    public SearchPage find(SearchQuery query) {
        Instant now = clock.instant();
        SearchRequest request = request(query, now);
        try {
            return page(query, client.search(request, IndexedDossier.class), now);
        } catch (IOException | ElasticsearchException e) {
            throw new SearchUnavailableException(e);
        }
    }

    private static SearchRequest request(SearchQuery query, Instant now) {
        boolean ranked = hasText(query);
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(DossierIndex.ALIAS)
                .size(query.limit() + 1)
                .timeout(SERVER_SIDE_LIMIT)
                .trackTotalHits(track -> track.enabled(true))
                .trackScores(ranked)
                .query(matching(query, now))
                .sort(order(ranked))
                .aggregations(FacetAggregations.all());
        if (query.cursor() != null) {
            request.searchAfter(end(query.cursor(), ranked));
        }
        return request.build();
    }

    private static boolean hasText(SearchQuery query) {
        return query.text() != null && !query.text().isBlank();
    }

    private static Query matching(SearchQuery query, Instant now) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        if (hasText(query)) {
            all.must(TextQuery.of(query.text()));
        }
        List<Query> filters = new ArrayList<>();
        anyOf(filters, "status", statusCodes(query.statuses()));
        anyOf(filters, "departmentCode", strings(query.departments()));
        anyOf(filters, "procedureCode", strings(query.procedures()));
        if (query.officer() != null) {
            anyOf(filters, "officer", List.of(FieldValue.of(query.officer())));
        }
        received(filters, query.receivedFrom(), query.receivedTo());
        all.filter(filters);
        if (query.overdue() != null && query.overdue()) {
            all.filter(overdue(now));
        } else if (query.overdue() != null) {
            all.mustNot(overdue(now));
        }
        return all.build()._toQuery();
    }

    private static void anyOf(List<Query> filters, String field, List<FieldValue> values) {
        if (!values.isEmpty()) {
            filters.add(Query.of(any -> any.terms(terms -> terms.field(field).terms(in -> in.value(values)))));
        }
    }

    private static List<FieldValue> statusCodes(Collection<DossierStatus> statuses) {
        return statuses.stream()
                .map(status -> FieldValue.of((long) status.code()))
                .toList();
    }

    private static List<FieldValue> strings(Collection<String> values) {
        return values.stream().map(FieldValue::of).toList();
    }

    private static void received(List<Query> filters, LocalDate from, LocalDate to) {
        if (from == null && to == null) {
            return;
        }
        filters.add(Query.of(any -> any.range(range -> range.date(date -> {
            date.field("receivedAt");
            if (from != null) {
                date.gte(startOf(from).toString());
            }
            return to == null ? date : date.lt(startOf(to.plusDays(1)).toString());
        }))));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(VietnamTime.ZONE).toInstant();
    }

    private static Query overdue(Instant now) {
        Query open = Query.of(any ->
                any.terms(terms -> terms.field("status").terms(in -> in.value(statusCodes(OverdueRule.OPEN)))));
        Query missed = Query.of(any -> any.range(range -> range.date(
                date -> date.field("dueAt").lt(Lateness.missedBefore(now).toString()))));
        return Query.of(any -> any.bool(both -> both.filter(open, missed)));
    }

    private static List<SortOptions> order(boolean ranked) {
        List<SortOptions> order = new ArrayList<>();
        if (ranked) {
            order.add(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))));
        }
        order.add(SortOptions.of(
                sort -> sort.field(field -> field.field("receivedAt").order(SortOrder.Desc))));
        order.add(SortOptions.of(sort -> sort.field(field -> field.field("code").order(SortOrder.Asc))));
        return order;
    }

    private static List<FieldValue> end(String cursor, boolean ranked) {
        List<String> values = Cursor.read(cursor, ranked ? 3 : 2);
        List<FieldValue> end = new ArrayList<>();
        try {
            if (ranked) {
                end.add(FieldValue.of(Double.parseDouble(values.get(0))));
            }
            end.add(FieldValue.of(Long.parseLong(values.get(values.size() - 2))));
        } catch (NumberFormatException e) {
            throw new InvalidCursorException();
        }
        end.add(FieldValue.of(values.get(values.size() - 1)));
        return end;
    }

    private static SearchPage page(SearchQuery query, SearchResponse<IndexedDossier> response, Instant now) {
        List<Hit<IndexedDossier>> hits = response.hits().hits();
        boolean more = hits.size() > query.limit();
        List<Hit<IndexedDossier>> shown = more ? hits.subList(0, query.limit()) : hits;
        List<FoundDossier> items =
                shown.stream().map(hit -> hit.source().found(now)).toList();
        String next = more ? Cursor.of(sortValues(shown.get(shown.size() - 1))) : null;
        return new SearchPage(
                items, response.hits().total().value(), FacetAggregations.read(response.aggregations()), next);
    }

    private static Object[] sortValues(Hit<IndexedDossier> hit) {
        return hit.sort().stream().map(FieldValue::_get).toArray();
    }
}
