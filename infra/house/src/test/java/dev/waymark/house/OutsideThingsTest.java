package dev.waymark.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static dev.waymark.house.Room.AGGREGATES;
import static dev.waymark.house.Room.CLI;
import static dev.waymark.house.Room.CONFORMANCE;
import static dev.waymark.house.Room.EVENTSTORE;
import static dev.waymark.house.Room.JSON;
import static dev.waymark.house.Room.KERNEL;
import static dev.waymark.house.Room.PROJECT;
import static dev.waymark.house.Room.PROJECTIONS;
import static dev.waymark.house.Room.SERVER;
import static dev.waymark.house.Room.SQL;
import static dev.waymark.house.Room.WAREHOUSE_DUCKDB;
import static dev.waymark.house.Room.WAREHOUSE_POSTGRES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each outside thing is known in few rooms, so that it can be replaced there.
class OutsideThingsTest {

    @Test
    void axon_is_known_where_events_are_decided_folded_and_kept() {
        only(AGGREGATES, PROJECTIONS, EVENTSTORE).know("org.axonframework..");
    }

    @Test
    void spring_is_known_by_the_server_alone() {
        only(SERVER).know("org.springframework..", "jakarta.servlet..");
    }

    @Test
    void duckdb_is_known_by_its_adapter_alone() {
        only(WAREHOUSE_DUCKDB).know("org.duckdb..");
    }

    @Test
    void the_sql_parser_is_known_behind_the_sql_port_alone() {
        only(SQL).know("net.sf.jsqlparser..");
    }

    @Test
    void jackson_is_known_where_documents_are_written_and_kept() {
        only(JSON, EVENTSTORE, CONFORMANCE).know("com.fasterxml..");
    }

    @Test
    void the_embedded_database_is_known_where_the_log_is_kept() {
        only(EVENTSTORE).know("org.h2..");
    }

    @Test
    void postgresql_is_known_where_the_log_is_kept_and_by_its_adapter() {
        only(EVENTSTORE, WAREHOUSE_POSTGRES).know("org.postgresql..");
    }

    @Test
    void the_pool_of_connections_is_known_by_the_adapter_of_a_server_alone() {
        only(WAREHOUSE_POSTGRES).know("com.zaxxer..");
    }

    @Test
    void yaml_is_known_where_projects_are_read() {
        only(PROJECT).know("org.yaml..");
    }

    @Test
    void the_cron_library_is_known_by_the_kernel_alone() {
        only(KERNEL).know("com.cronutils..");
    }

    @Test
    void the_argument_parser_is_known_by_the_command_line_alone() {
        only(CLI).know("picocli..");
    }

    @Test
    void tables_are_touched_by_decisions_projections_the_log_and_adapters_alone() {
        DescribedPredicate<JavaClass> decisions =
                resideInAPackage("dev.waymark.aggregates.decision..");
        new Only(
                        decisions.or(
                                Room.classesOf(
                                        List.of(
                                                PROJECTIONS,
                                                EVENTSTORE,
                                                WAREHOUSE_DUCKDB,
                                                WAREHOUSE_POSTGRES))))
                .know("java.sql..", "javax.sql..");
    }

    private static Only only(Room... rooms) {
        return new Only(Room.classesOf(List.of(rooms)));
    }

    private record Only(DescribedPredicate<JavaClass> knowing) {

        void know(String... packages) {
            noClasses()
                    .that(DescribedPredicate.not(knowing))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(packages))
                    .check(House.CLASSES);
        }
    }
}
