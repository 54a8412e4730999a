package vn.motcua.api.wiring;

import java.time.Clock;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import vn.motcua.command.calendar.CalendarBook;
import vn.motcua.command.workingtime.WorkingTime;
import vn.motcua.eventstore.LedgerEventStore;
import vn.motcua.eventstore.PostgresEventStorageEngine;
import vn.motcua.query.ReadModels;
import vn.motcua.query.access.AccessLog;
import vn.motcua.query.eventlog.EventLog;
import vn.motcua.query.eventlog.StoredEventLog;
import vn.motcua.query.parking.ParkedDossiers;
import vn.motcua.query.processing.ProcessingStatistics;
import vn.motcua.query.processing.StoredProcessingStatistics;
import vn.motcua.query.projection.ProjectionProgress;
import vn.motcua.query.rebuild.Rebuilds;
import vn.motcua.query.register.DossierRegister;
import vn.motcua.query.register.FormNumbers;
import vn.motcua.query.register.StoredDossierRegister;
import vn.motcua.query.register.StoredFormNumbers;
import vn.motcua.query.search.DossierSearch;
import vn.motcua.query.statistics.IntakeStatistics;
import vn.motcua.query.status.StatusView;
import vn.motcua.query.timeline.DepartmentTimeline;
import vn.motcua.query.timeline.OfficerTimeline;
import vn.motcua.query.timeline.StoredDepartmentTimeline;
import vn.motcua.query.worklist.OverdueCandidates;
import vn.motcua.query.worklist.StoredOverdueCandidates;
import vn.motcua.query.worklist.StoredWorklist;
import vn.motcua.query.worklist.SweepFaults;
import vn.motcua.query.worklist.Worklist;

/** The read models: fed by the ledger, each in its own processor, with its place kept in the transaction of its view. */
@Configuration(proxyBeanMethods = false)
class ReadModelWiring {

    @Bean
    TransactionManager axonTransactions(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ReadModels readModels(
            LedgerEventStore ledger,
            PostgresEventStorageEngine engine,
            DataSource pool,
            PlatformTransactionManager transactions,
            ElasticsearchProperties elasticsearch,
            Serializer serializer,
            Clock clock) {
        return ReadModels.builder()
                .ledger(ledger)
                .dossierEvents(engine::eventsOf)
                .head(engine::headPosition)
                .views(pool, transactions)
                .elasticsearch(elasticsearch.url())
                .tokenSerializer(serializer)
                .clock(clock)
                .build();
    }

    @Bean
    ConfigurerModule readModelProcessors(ReadModels models) {
        return configurer -> configurer.eventProcessing(models::register);
    }

    @Bean
    StatusView statusView(ReadModels models) {
        return models.status();
    }

    @Bean
    DossierSearch dossierSearch(ReadModels models) {
        return models.search();
    }

    @Bean
    IntakeStatistics intakeStatistics(ReadModels models) {
        return models.statistics();
    }

    @Bean
    OfficerTimeline officerTimeline(ReadModels models) {
        return models.timeline();
    }

    @Bean
    AccessLog accessLog(ReadModels models) {
        return models.access();
    }

    @Bean
    DepartmentTimeline departmentTimeline(DataSource pool) {
        return new StoredDepartmentTimeline(new JdbcTemplate(pool));
    }

    @Bean
    EventLog eventLog(DataSource pool) {
        return new StoredEventLog(new JdbcTemplate(pool));
    }

    @Bean
    DossierRegister dossierRegister(DataSource pool, PostgresEventStorageEngine engine) {
        return new StoredDossierRegister(new JdbcTemplate(pool), engine::eventsOf);
    }

    @Bean
    FormNumbers formNumbers(DataSource pool) {
        return new StoredFormNumbers(new JdbcTemplate(pool));
    }

    @Bean
    Worklist worklist(DataSource pool, Clock clock) {
        return new StoredWorklist(new JdbcTemplate(pool), clock);
    }

    @Bean
    OverdueCandidates overdueCandidates(DataSource pool) {
        return new StoredOverdueCandidates(new JdbcTemplate(pool));
    }

    @Bean
    SweepFaults sweepFaults(DataSource pool) {
        return new SweepFaults(new JdbcTemplate(pool));
    }

    /** Working time by the calendar in force, the department's where it has one of its own. */
    @Bean
    ProcessingStatistics processingStatistics(
            ReadModels models,
            DataSource pool,
            PlatformTransactionManager transactions,
            CalendarBook calendars,
            Clock clock) {
        return new StoredProcessingStatistics(
                pool,
                transactions,
                (department, from, to) -> new WorkingTime(calendars.of(department))
                        .between(from, to)
                        .fold(beyond -> OptionalLong.empty(), time -> OptionalLong.of(time.toSeconds())),
                () -> models.progress().of(ProcessingStatistics.NAME).position(),
                clock);
    }

    @Bean
    Rebuilds rebuilds(ReadModels models) {
        return models.rebuilds();
    }

    @Bean
    ParkedDossiers parkedDossiers(ReadModels models) {
        return models.parked();
    }

    @Bean
    ProjectionProgress projectionProgress(ReadModels models) {
        return models.progress();
    }
}
