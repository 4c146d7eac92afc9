package dev.holdfast.session.javalin;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Figures that somebody else keeps, asked for whenever they are read. */
final class Meters {

  private final MeterRegistry registry;

  /** The registry alone would forget whom to ask. */
  private final List<Supplier<Number>> sources = new CopyOnWriteArrayList<>();

  Meters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Something that goes up and down. */
  void gauge(String name, String what, Supplier<Number> source) {
    sources.add(source);
    Gauge.builder(name, source).description(what).register(registry);
  }

  /** Something that only goes up. */
  void counter(String name, String what, Tags tags, Supplier<Number> source) {
    sources.add(source);
    FunctionCounter.builder(name, source, now -> now.get().doubleValue())
        .description(what)
        .tags(tags)
        .register(registry);
  }

  /** The same without particulars. */
  void counter(String name, String what, Supplier<Number> source) {
    counter(name, what, Tags.empty(), source);
  }
}
