package dev.waymark.operations;

import dev.waymark.kernel.environment.EnvironmentName;
import dev.waymark.kernel.environment.Slot;
import dev.waymark.kernel.identity.RunId;
import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Query.RunOf;
import dev.waymark.kernel.message.Query.Runs;
import dev.waymark.kernel.message.Query.SlotOf;
import dev.waymark.kernel.message.Refusal;
import dev.waymark.kernel.message.Refused;
import dev.waymark.kernel.run.RunReport;

/// Which run is meant by what people write: its id, or the environment that it works on.
public final class FindRun {

    private final Answers answers;

    public FindRun(Answers answers) {
        this.answers = answers;
    }

    /// The run with this id, else the one that has the slot of the environment with this name, else
    /// its latest.
    ///
    /// @throws Refused when there is none
    public RunReport named(String word) {
        return answers.ask(new RunOf(new RunId(word))).orElseGet(() -> on(word));
    }

    private RunReport on(String word) {
        EnvironmentName environment = EnvironmentName.sanitised(word);
        return answers.ask(new SlotOf(environment))
                .map(Slot::run)
                .flatMap(run -> answers.ask(new RunOf(run)))
                .or(() -> answers.ask(new Runs(environment, 1)).stream().findFirst())
                .orElseThrow(() -> new Refused(new Refusal.NoSuchRunOrEnvironment(word)));
    }
}
