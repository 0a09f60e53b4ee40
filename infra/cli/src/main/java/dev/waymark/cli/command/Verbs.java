package dev.waymark.cli.command;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;

/// The words of the command line and what stands behind each. A new command is one line in [#ALL].
///
/// Setting up a command takes milliseconds, and there are many: so the command line learns those
/// alone that its arguments name.
public final class Verbs {

    static final List<Verb> ALL =
            List.of(
                    new Verb("demo", DemoCommand.class),
                    new Verb("plan", PlanCommand.class),
                    new Verb("plans", PlansCommand.class),
                    new Verb("plan-show", PlanShowCommand.class),
                    new Verb("estimate", EstimateCommand.class),
                    new Verb("approve", ApproveCommand.class),
                    new Verb("withdraw", WithdrawCommand.class),
                    new Verb("reject", RejectCommand.class),
                    new Verb("apply", ApplyCommand.class),
                    new Verb("resume", ResumeCommand.class),
                    new Verb("retry", RetryCommand.class),
                    new Verb("pause", PauseCommand.class),
                    new Verb("cancel", CancelCommand.class),
                    new Verb("watch", WatchCommand.class),
                    new Verb("run", RunCommand.class),
                    new Verb("audit", AuditCommand.class),
                    new Verb("history", HistoryCommand.class),
                    new Verb("show", ShowCommand.class),
                    new Verb("compare", CompareCommand.class),
                    new Verb("rollback", RollbackCommand.class),
                    new Verb("runs", RunsCommand.class),
                    new Verb("run-show", RunShowCommand.class),
                    new Verb("environments", EnvironmentsCommand.class),
                    new Verb("audit-log", AuditLogCommand.class),
                    new Verb("invalidate", InvalidateCommand.class),
                    new Verb("freeze", FreezeCommand.class),
                    new Verb("thaw", ThawCommand.class),
                    new Verb("janitor", JanitorCommand.class),
                    new Verb("test", TestCommand.class),
                    new Verb("lint", LintCommand.class),
                    new Verb("render", RenderCommand.class),
                    new Verb("dag", DagCommand.class),
                    new Verb("info", InfoCommand.class),
                    new Verb("rebuild", RebuildCommand.class),
                    new Verb("verify", VerifyCommand.class),
                    new Verb("repair", RepairCommand.class),
                    new Verb("serve", ServeCommand.class),
                    new Verb("warm-up", WarmUpCommand.class),
                    new Verb("generate-completion", GenerateCompletion.class));

    /// Whoever says one of these speaks of all commands.
    private static final Set<String> ABOUT_ALL = Set.of("-h", "--help", "generate-completion");

    private final List<Verb> verbs;

    private Verbs(List<Verb> verbs) {
        this.verbs = verbs;
    }

    /// @param word as typed, and as the command calls itself
    record Verb(String word, Class<?> command) {}

    public static Verbs all() {
        return new Verbs(ALL);
    }

    /// Those that these arguments name; all when they name none or ask for help.
    public static Verbs in(String... arguments) {
        Set<String> words = new HashSet<>(Arrays.asList(arguments));
        List<Verb> named = ALL.stream().filter(verb -> words.contains(verb.word())).toList();
        boolean some = !named.isEmpty() && words.stream().noneMatch(ABOUT_ALL::contains);
        return some ? new Verbs(named) : all();
    }

    public boolean isComplete() {
        return verbs.size() == ALL.size();
    }

    public void teach(CommandLine root) {
        verbs.forEach(verb -> root.addSubcommand(verb.word(), verb.command()));
    }
}
