package dev.waymark.eventstore;

import dev.waymark.kernel.message.Answers;
import dev.waymark.kernel.message.Query;

/// Answers, or says what to do where the state does not give them.
final class ExplainedAnswers implements Answers {

    private final Answers answers;
    private final EventLogSettings settings;

    ExplainedAnswers(Answers answers, EventLogSettings settings) {
        this.answers = answers;
        this.settings = settings;
    }

    @Override
    public <A> A ask(Query<A> query) {
        try {
            return answers.ask(query);
        } catch (RuntimeException failed) {
            throw Diagnosis.explained(failed, settings);
        }
    }
}
