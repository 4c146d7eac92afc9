package dev.holdfast.session.javalin;

import dev.holdfast.session.room.StreamEvent;
import dev.holdfast.session.room.StreamPosition;
import dev.holdfast.session.view.ViewedEvent;
import dev.holdfast.session.view.Viewer;
import java.util.HashMap;
import java.util.Map;

/**
 * An event of the stream, written once for all who see the same of it. To be used by one thread at
 * a time.
 */
final class SharedEvent {

  private final StreamEvent event;
  private final Frames frames;
  private final Map<ViewedEvent, Frame> written = new HashMap<>();

  SharedEvent(StreamEvent event, Frames frames) {
    this.event = event;
    this.frames = frames;
  }

  StreamPosition position() {
    return event.position();
  }

  Frame seenBy(Viewer viewer) {
    return written.computeIfAbsent(viewer.see(event), frames::event);
  }
}
