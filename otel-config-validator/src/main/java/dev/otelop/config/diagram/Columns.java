package dev.otelop.config.diagram;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Puts pipelines into columns, so that connectors lead from left to right: a pipeline stands one column behind the last
 * that feeds it. A cycle is cut at its first pipeline. Takes time in proportion to the size of the diagram.
 */
final class Columns {

    private final List<Lane> lanes;
    private final int[] columns;
    private final int[] feeders;
    private final boolean[] placed;
    /** By link: how many of the pipelines that it ends have no column yet. */
    private final Map<String, Integer> open = new HashMap<>();

    private final Map<String, Integer> reached = new HashMap<>();
    private final Map<String, Integer> laneOfChip = new HashMap<>();
    private final Map<Integer, List<Link>> leaving = new HashMap<>();
    private final Queue<Integer> ready = new ArrayDeque<>();

    private Columns(List<Lane> lanes, List<Link> links) {
        this.lanes = lanes;
        this.columns = new int[lanes.size()];
        this.feeders = new int[lanes.size()];
        this.placed = new boolean[lanes.size()];
        for (int i = 0; i < lanes.size(); i++) {
            int lane = i;
            lanes.get(i).chips().forEach(chip -> laneOfChip.put(chip.id(), lane));
        }
        links.forEach(this::join);
    }

    static List<Lane> assign(List<Lane> lanes, List<Link> links) {
        return new Columns(lanes, links).assign();
    }

    private void join(Link link) {
        open.put(link.id(), link.ends().size());
        link.ends()
                .forEach(end -> leaving.computeIfAbsent(lane(end), lane -> new ArrayList<>())
                        .add(link));
        link.begins().forEach(begin -> feeders[lane(begin)]++);
    }

    private List<Lane> assign() {
        for (int i = 0; i < lanes.size(); i++) {
            offer(i);
        }
        for (int i = 0; i < lanes.size(); i++) {
            drain();
            // Whatever is left waits for itself: somebody has to be the first.
            place(i);
        }
        List<Lane> assigned = new ArrayList<>();
        for (int i = 0; i < lanes.size(); i++) {
            assigned.add(lanes.get(i).inColumn(columns[i]));
        }
        return List.copyOf(assigned);
    }

    private void drain() {
        while (!ready.isEmpty()) {
            place(ready.remove());
        }
    }

    private void offer(int lane) {
        if (feeders[lane] == 0) {
            ready.add(lane);
        }
    }

    private void place(int lane) {
        if (placed[lane]) {
            return;
        }
        placed[lane] = true;
        for (Link link : leaving.getOrDefault(lane, List.of())) {
            int column = reached.merge(link.id(), columns[lane] + 1, Math::max);
            if (open.merge(link.id(), -1, Integer::sum) == 0) {
                link.begins().forEach(begin -> release(lane(begin), column));
            }
        }
    }

    private void release(int lane, int column) {
        columns[lane] = placed[lane] ? columns[lane] : Math.max(columns[lane], column);
        feeders[lane]--;
        offer(lane);
    }

    private int lane(Chip chip) {
        return laneOfChip.getOrDefault(chip.id(), 0);
    }
}
