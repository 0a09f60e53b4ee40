package dev.waymark.eventstore.verify;

import dev.waymark.projections.Rebuild;
import dev.waymark.projections.log.LogReader;
import dev.waymark.projections.log.Recorded;
import dev.waymark.projections.store.BrokenTables;
import dev.waymark.projections.store.Transactions;
import java.util.ArrayList;
import java.util.List;

/// Reads the whole log: are the streams whole, do the pointers add up, do the answers follow?
public final class Verifier {

    private final Transactions transactions;
    private final LogReader log;
    private final Rebuild answers;

    public Verifier(Transactions transactions, LogReader log, Rebuild answers) {
        this.transactions = transactions;
        this.log = log;
        this.answers = answers;
    }

    public Verification run() {
        StreamCheck streams = new StreamCheck();
        PointerCheck pointers = new PointerCheck();
        WholeLog whole = new WholeLog(log);
        long events =
                transactions.reading(_ ->
                        whole.forEach(batch -> {
                            for (Recorded recorded : batch) {
                                streams.see(recorded);
                                pointers.see(recorded);
                            }
                        }));
        List<String> findings = new ArrayList<>(streams.findings());
        findings.addAll(pointers.findings());
        findings.addAll(answers());
        return new Verification(events, List.copyOf(findings));
    }

    /// A broken log may tell what no tables can hold.
    private List<String> answers() {
        try {
            return answers.compare();
        } catch (BrokenTables broken) {
            return List.of("The answers cannot be built from this log. Restore a backup.");
        }
    }
}
