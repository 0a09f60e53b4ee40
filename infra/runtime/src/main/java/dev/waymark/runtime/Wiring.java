package dev.waymark.runtime;

import dev.waymark.applying.Auditor;
import dev.waymark.applying.Inspection;
import dev.waymark.applying.Ports;
import dev.waymark.applying.Removal;
import dev.waymark.applying.Reshaping;
import dev.waymark.applying.Runner;
import dev.waymark.applying.Showing;
import dev.waymark.applying.Slots;
import dev.waymark.checking.lint.Linter;
import dev.waymark.checking.unittest.UnitTests;
import dev.waymark.kernel.environment.Holder;
import dev.waymark.kernel.message.Answers;
import dev.waymark.operations.ApplyPlan;
import dev.waymark.operations.AuditModels;
import dev.waymark.operations.CleanUp;
import dev.waymark.operations.CompareGenerations;
import dev.waymark.operations.EstimatePlan;
import dev.waymark.operations.FindRun;
import dev.waymark.operations.FollowRun;
import dev.waymark.operations.InvalidateEnvironment;
import dev.waymark.operations.LintProject;
import dev.waymark.operations.Operations;
import dev.waymark.operations.Policies;
import dev.waymark.operations.Preflight;
import dev.waymark.operations.Promises;
import dev.waymark.operations.ProposePlan;
import dev.waymark.operations.ReadProject;
import dev.waymark.operations.Registry;
import dev.waymark.operations.RenderModel;
import dev.waymark.operations.RepairWarehouse;
import dev.waymark.operations.ReviewPlan;
import dev.waymark.operations.RollBack;
import dev.waymark.operations.RunEnvironment;
import dev.waymark.operations.SlotWait;
import dev.waymark.operations.SteerRun;
import dev.waymark.operations.TestProject;
import dev.waymark.operations.Workspace;
import dev.waymark.planning.Planner;

/// Puts the verbs together.
final class Wiring {

    private final Workspace workspace;
    private final Ledger ledger;
    private final Ports ports;
    private final Answers answers;
    private final Planner planner;
    private final Registry registry;
    private final Slots slots;
    private final Runner runner;
    private final CleanUp cleanUp;
    private final ReadProject project;
    private final GitFolder git;

    Wiring(
            Settings settings,
            Ledger ledger,
            Ports ports,
            Planner planner,
            ReadProject project,
            Holder holder) {
        this.workspace = workspace(settings);
        this.ledger = ledger;
        this.ports = ports;
        this.answers = ports.answers();
        this.planner = planner;
        this.registry = ledger.registry();
        this.slots = new Slots(ports, holder);
        this.runner = new Runner(ports, slots);
        this.cleanUp =
                new CleanUp(
                        ports.commands(),
                        answers,
                        ports.warehouses(),
                        new Removal(ports, slots),
                        ledger.ids());
        this.project = project;
        this.git = new GitFolder(workspace.folders().getFirst());
    }

    static Workspace workspace(Settings settings) {
        return new Workspace(settings.folders(), settings.gateway());
    }

    Operations operations() {
        TestProject tests = tests();
        LintProject lint =
                new LintProject(project, new Linter(ports.sql(), ports.renderer()), ports.sql());
        Policies policies = ledger.policies();
        return new Operations(
                propose(new Promises(tests, lint)),
                new EstimatePlan(answers, policies),
                new ReviewPlan(ports.commands(), registry),
                apply(),
                new RollBack(planner, answers, registry, policies, ports.warehouses()),
                run(),
                new FindRun(answers),
                steer(),
                new FollowRun(answers, ledger.documents(), ledger.log()::worker, ports.patience()),
                new AuditModels(project, planner, answers, new Auditor(ports), ports.sql()),
                new CompareGenerations(answers),
                new InvalidateEnvironment(ports.commands(), cleanUp),
                cleanUp,
                repair(),
                project,
                new RenderModel(project, ports.renderer(), ports.sql()),
                tests,
                lint,
                registry,
                policies,
                answers);
    }

    private ProposePlan propose(Promises promises) {
        return new ProposePlan(
                project, planner, answers, registry, git, promises, ports.warehouses());
    }

    private ApplyPlan apply() {
        Preflight preflight =
                new Preflight(
                        ports.warehouses(),
                        answers,
                        ledger.log()::otherWorker,
                        ports.judge(ledger.ids().nextRun()));
        return new ApplyPlan(
                registry, runner, preflight, waiting(), ledger.policies(), answers, ledger.ids());
    }

    private RunEnvironment run() {
        return new RunEnvironment(
                planner,
                answers,
                registry,
                runner,
                waiting(),
                ledger.policies(),
                cleanUp,
                project,
                git,
                ledger.ids());
    }

    private SlotWait waiting() {
        return new SlotWait(
                answers, ledger.log()::otherWorker, ports.warehouses(), ports.patience());
    }

    private SteerRun steer() {
        return new SteerRun(
                ports.commands(), new FindRun(answers), registry, runner, ledger.log()::worker);
    }

    private RepairWarehouse repair() {
        return new RepairWarehouse(
                ports.commands(),
                answers,
                ports.warehouses(),
                new Inspection(ports),
                new Showing(ports, slots),
                new Reshaping(ports),
                registry,
                ledger.log()::worker,
                ledger.ids());
    }

    private TestProject tests() {
        return new TestProject(
                project,
                new UnitTests(ports.sql(), ports.renderer()),
                new TestEngines(workspace.folders().getFirst()),
                new FolderTexts(workspace.folders()));
    }
}
