package dev.holdfast.session.memory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what a writer did, in order. */
final class Toll implements WriteBehind.Observer {

  final List<Object> written = new CopyOnWriteArrayList<>();
  final List<String> failed = new CopyOnWriteArrayList<>();

  @Override
  public void written(Object key) {
    written.add(key);
  }

  @Override
  public void failed(Object key, RuntimeException why) {
    failed.add(key + ": " + why.getMessage());
  }
}
