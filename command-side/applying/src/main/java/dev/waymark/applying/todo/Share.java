package dev.waymark.applying.todo;

import java.util.ArrayList;
import java.util.List;

/// How far one piece of work is. Ordered as the works were given.
final class Share implements Comparable<Share> {

    private final int place;
    private final Work work;
    private final List<Share> children = new ArrayList<>();
    private int waitingFor;
    private int running;
    private long done;
    private int failed;

    Share(int place, Work work) {
        this.place = place;
        this.work = work;
    }

    Work work() {
        return work;
    }

    List<Share> children() {
        return children;
    }

    void addChild(Share child) {
        children.add(child);
        child.waitingFor++;
    }

    void parentDone() {
        waitingFor--;
    }

    void start() {
        running++;
    }

    void finish() {
        running--;
        done++;
    }

    void fail() {
        running--;
        failed++;
    }

    void withdraw() {
        running--;
    }

    boolean hasFailed() {
        return failed > 0;
    }

    boolean isComplete() {
        return done >= work.batches();
    }

    /// Whether any batch of it may start, now or as soon as others of it have ended.
    boolean isOpen() {
        return waitingFor == 0 && left() > 0 && hasLanes();
    }

    /// How many batches may start now.
    long startable() {
        return Math.min(left(), lanes() - running);
    }

    /// Batches that have not begun.
    long left() {
        return work.batches() - done - failed - running;
    }

    boolean hasLanes() {
        return lanes() > 0;
    }

    private int lanes() {
        return work.concurrency() == Work.UNBOUNDED ? Work.UNBOUNDED : work.concurrency() - failed;
    }

    @Override
    public int compareTo(Share other) {
        return Integer.compare(place, other.place);
    }
}
