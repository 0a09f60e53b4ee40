package dev.waymark.runtime;

import dev.waymark.applying.CircuitBreaker;
import dev.waymark.applying.Conduct;
import dev.waymark.applying.Discrepancy;
import dev.waymark.applying.Ports;
import dev.waymark.applying.RunOutcome;
import dev.waymark.checking.lint.LintReport;
import dev.waymark.checking.unittest.Terms;
import dev.waymark.checking.unittest.TestReport;
import dev.waymark.checking.unittest.TestSelection;
import dev.waymark.eventstore.EventLog;
import dev.waymark.json.JacksonDocuments;
import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.identity.PlanId;
import dev.waymark.kernel.message.Documents;
import dev.waymark.kernel.message.Provenance;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.model.ModelName;
import dev.waymark.kernel.plan.Plan;
import dev.waymark.kernel.plan.PlanOptions;
import dev.waymark.kernel.plan.PlanReview;
import dev.waymark.kernel.plan.RunOptions;
import dev.waymark.kernel.sql.Sql;
import dev.waymark.operations.AuditModels.Audited;
import dev.waymark.operations.LintProject.Linted;
import dev.waymark.operations.Operations;
import dev.waymark.operations.Proposal;
import dev.waymark.operations.ReadProject;
import dev.waymark.operations.RunEnvironment.Cadence;
import dev.waymark.operations.TestProject.Tested;
import dev.waymark.planning.Planner;
import dev.waymark.planning.fingerprint.OwnContent;
import dev.waymark.project.ProjectReader;
import dev.waymark.rendering.Renderer;
import dev.waymark.sql.JSqlParserSql;
import dev.waymark.sql.memory.Memory;
import dev.waymark.sql.memory.RememberingSql;
import dev.waymark.warehouse.WarehouseFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Waymark as a library: one project, opened.
///
/// ```java
/// try (Waymark waymark = Waymark.open(projectFolder)) {
///     Plan plan = waymark.plan("prod", PlanOptions.DEFAULT);
///     RunOutcome outcome = waymark.apply(plan, CircuitBreaker.NONE);
/// }
/// ```
public final class Waymark implements AutoCloseable {

    private final Settings settings;
    private final EventLog log;
    private final EngineRoom engines;
    private final RandomIds ids = new RandomIds();
    private final Documents documents;
    private final Operations operations;
    private final Memory memory;
    private final ShelfFile shelf;
    private final Sql sql;
    private final SettingsOnce project;

    /// @param ahead whether to read the project's files at once, beside opening the state
    private Waymark(Settings settings, boolean ahead) {
        this.settings = settings;
        CompletableFuture<Documents> writer = CompletableFuture.supplyAsync(JacksonDocuments::new);
        Holder holder = ThisProcess.holder(settings.user());
        this.memory =
                Memory.open(
                        settings.stateFolder().resolve("cache").resolve("sql"),
                        JSqlParserSql.libraries(),
                        settings.clock());
        this.sql = new RememberingSql(new JSqlParserSql(), memory);
        Renderer renderer = new Renderer();
        this.shelf = ShelfFile.of(settings, ahead);
        ProjectReader reader =
                new ProjectReader(sql, renderer, settings.environment(), shelf, OwnContent::hashes);
        this.project = new SettingsOnce(settings, reader);
        ProjectState state = new ProjectState(settings, holder);
        if (ahead && !state.mayExist(project.reading().gateway())) {
            shelf.state().ifPresent(StateDrawers::willBeMade);
        }
        Planner planner = new Planner(sql, renderer);
        ReadProject asked =
                new ReadProject(Wiring.workspace(settings), reader, planner::fingerprints);
        ReadProject read = ahead ? asked.readingAhead(project.reading()) : asked;
        this.log = open(state);
        this.engines =
                new EngineRoom(settings.folders().getFirst(), project::config, settings.gateway());
        Ports ports =
                new Ports(
                        log.commands(),
                        log.answers(),
                        engines,
                        log::renew,
                        log::stopAsked,
                        renderer,
                        sql,
                        settings.clock(),
                        settings.patience(),
                        new MachineProbes(settings.folders().getFirst()));
        this.documents = writer.join();
        Ledger ledger = new Ledger(log, documents, ids, project::config);
        this.operations = new Wiring(settings, ledger, ports, planner, read, holder).operations();
    }

    /// Whoever reads the files meanwhile may be waiting for the state.
    private EventLog open(ProjectState state) {
        try {
            EventLog opened = state.open(project.reading().gateway());
            shelf.state().ifPresent(drawers -> drawers.opened(opened));
            return opened;
        } catch (RuntimeException failed) {
            shelf.state().ifPresent(StateDrawers::unavailable);
            throw failed;
        }
    }

    /// Opens the project in a folder, with its state in `.waymark` inside it.
    public static Waymark open(Path project) {
        return open(Settings.of(project));
    }

    /// Opens a project.
    public static Waymark open(Settings settings) {
        return new Waymark(settings, false);
    }

    /// Opens a project for something that begins with reading its files.
    public static Waymark openReading(Settings settings) {
        return new Waymark(settings, true);
    }

    /// Computes a plan and puts it up for review. A plan of an unchanged project is empty and not
    /// recorded.
    ///
    /// @throws PlanRefused when the project has errors or the request cannot be met
    public Plan plan(String environment, PlanOptions options) {
        EnvironmentName name = EnvironmentName.sanitised(environment);
        return switch (operations.proposePlan().propose(name, options, provenance())) {
            case Proposal.Proposed proposed -> proposed.review().document();
            case Proposal.NothingToDo nothing -> nothing.plan();
            case Proposal.Unreadable unreadable -> throw new PlanRefused(unreadable.diagnostics());
            case Proposal.Unplannable no -> throw new PlanRefused(no.message());
        };
    }

    /// The plan with this id, by whichever process it was made.
    ///
    /// @throws Refused when there is none
    public PlanReview find(PlanId plan) {
        return operations.registry().review(plan);
    }

    /// Where a plan of this project is recorded; records it when it is not.
    public PlanReview record(Plan plan) {
        return operations.registry().record(plan, provenance());
    }

    /// Approves what stands under this id.
    ///
    /// @throws Refused when this user may not, or the plan is closed
    public PlanReview approve(PlanId plan) {
        return operations.reviewPlan().approve(plan, null, provenance());
    }

    /// Applies a plan that [#plan] made.
    ///
    /// @param breaker asked between batches and stages
    /// @throws Refused when it may not be applied: not approved, stale, somebody else deploys
    public RunOutcome apply(Plan plan, CircuitBreaker breaker) {
        return plan.isEmpty() ? new RunOutcome.NothingToDo() : apply(record(plan).id(), breaker);
    }

    /// Applies a stored plan; goes on where an earlier run left it.
    ///
    /// @throws Refused when it may not be applied
    public RunOutcome apply(PlanId plan, CircuitBreaker breaker) {
        return operations.applyPlan().apply(plan, Conduct.with(breaker), provenance());
    }

    /// Computes what has become due in an environment.
    ///
    /// @param breaker asked between batches and stages
    /// @throws PlanRefused when the request cannot be met
    /// @throws Refused when somebody deploys there
    public RunOutcome run(String environment, RunOptions options, CircuitBreaker breaker) {
        return run(environment, options, Conduct.with(breaker));
    }

    /// Computes what has become due in an environment.
    ///
    /// @throws PlanRefused when the request cannot be met
    /// @throws Refused when somebody deploys there
    public RunOutcome run(String environment, RunOptions options, Conduct conduct) {
        EnvironmentName name = EnvironmentName.sanitised(environment);
        return switch (operations.runEnvironment().run(name, options, conduct, provenance())) {
            case Cadence.Ran ran -> ran.outcome();
            case Cadence.NothingDue _ -> new RunOutcome.NothingToDo();
            case Cadence.Unreadable unreadable -> throw new PlanRefused(unreadable.diagnostics());
            case Cadence.Impossible no -> throw new PlanRefused(no.message());
        };
    }

    /// Looks at what has been computed with the audits of models; changes nothing.
    ///
    /// @param models none for all
    /// @param start first moment to look at; null for the beginning
    /// @param end last moment to look at; null for now
    /// @throws PlanRefused when the project has errors, or there is no such model
    public Audited.Findings audit(
            List<String> models, @Nullable String start, @Nullable String end) {
        return switch (operations
                .auditModels()
                .audit(models, start, end, settings.clock().instant())) {
            case Audited.Findings findings -> findings;
            case Audited.Unreadable unreadable -> throw new PlanRefused(unreadable.diagnostics());
            case Audited.Impossible no -> throw new PlanRefused(no.message());
            case Audited.NoSuchModel none ->
                    throw new PlanRefused("There is no model " + none.name() + ".");
        };
    }

    /// Runs unit tests on the test connection; a plan does so by itself.
    ///
    /// @throws PlanRefused when the project has errors, or a selector names nothing
    public TestReport test(TestSelection selection) {
        Terms terms = new Terms(settings.clock().instant(), false);
        return switch (operations.testProject().test(selection, terms)) {
            case Tested.Report(TestReport report) -> report;
            case Tested.Problems problems -> throw new PlanRefused(problems.diagnostics());
        };
    }

    /// Checks models against the project's rules; a plan does so by itself.
    ///
    /// @param models none for all
    /// @throws PlanRefused when the project has errors, or there is no such model
    public LintReport lint(List<String> models) {
        return switch (operations.lintProject().lint(models)) {
            case Linted.Report(LintReport report) -> report;
            case Linted.Problems problems -> throw new PlanRefused(problems.diagnostics());
        };
    }

    /// Every verb and every question, as the doors use them.
    public Operations operations() {
        return operations;
    }

    /// The texts of values, as doors exchange them.
    public Documents documents() {
        return documents;
    }

    /// Reads the whole log and compares everything that follows from it; and the warehouses with
    /// what the log says of them, as far as they can be reached.
    ///
    /// @return what is wrong, one sentence each; empty when all is sound
    public List<String> verify() {
        List<String> findings = new ArrayList<>(log.verify().findings());
        try {
            operations.repairWarehouse().look().forEach(one -> findings.add(one.sentence()));
        } catch (WarehouseFailure _) {
            // Whether the log is sound does not hang on a warehouse that somebody else has open.
        }
        return findings;
    }

    /// Reopens what a warehouse has lost that was restored from an older backup.
    ///
    /// @return what was found, one sentence each; empty when nothing was to be done
    /// @throws Refused while somebody deploys, or when the warehouse is ahead of the log
    public List<String> repair() {
        return operations.repairWarehouse().repair(provenance()).stream()
                .map(Discrepancy::sentence)
                .toList();
    }

    /// Makes everything anew that follows from events: the tables of answers while the old ones go
    /// on answering, then the decision tables while commands wait.
    public void rebuild() {
        log.rebuild();
        log.rebuildDecisions();
    }

    /// The engines, for questions about data.
    public dev.waymark.applying.Warehouses warehouses() {
        return engines;
    }

    public Settings settings() {
        return settings;
    }

    /// The full name of a model as a person writes it.
    ///
    /// @throws PlanRefused when the settings have errors
    public ModelName modelName(String written) {
        return project.name(written, sql);
    }

    /// Who asks, through which door, now.
    public Provenance provenance() {
        return new Provenance(
                settings.user(),
                null,
                settings.client(),
                null,
                ids.next(),
                settings.clock().instant());
    }

    @Override
    public void close() {
        memory.close();
        shelf.close();
        engines.close();
        log.close();
    }
}
