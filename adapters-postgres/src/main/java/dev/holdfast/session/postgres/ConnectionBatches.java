package dev.holdfast.session.postgres;

import dev.holdfast.session.office.SocketFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Cuts facts into batches that may be written kind by kind: in each of them a socket has no two
 * facts of a kind, and what it has is in the order in which the kinds are written.
 */
final class ConnectionBatches {
  private final List<List<SocketFact>> batches = new ArrayList<>();
  private final Map<String, Integer> lastOfSocket = new HashMap<>();

  private ConnectionBatches() {}

  static List<List<SocketFact>> of(List<SocketFact> facts) {
    ConnectionBatches cut = new ConnectionBatches();
    facts.forEach(cut::add);
    return cut.batches;
  }

  private void add(SocketFact fact) {
    int order = orderOf(fact);
    Integer last = lastOfSocket.get(fact.socketId());
    if (batches.isEmpty() || (last != null && last >= order)) {
      batches.add(new ArrayList<>());
      lastOfSocket.clear();
    }
    batches.get(batches.size() - 1).add(fact);
    lastOfSocket.put(fact.socketId(), order);
  }

  private static int orderOf(SocketFact fact) {
    return IntStream.range(0, ConnectionWrite.ALL.size())
        .filter(i -> ConnectionWrite.ALL.get(i).kind().isInstance(fact))
        .findFirst()
        .orElseThrow();
  }
}
