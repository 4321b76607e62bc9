package dev.handbook.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Tells open pages by server-sent events what is shown, each time that it changes. */
final class EventStreams {
  /** More open pages than a writer has; the rest are told to come back. */
  private static final int MOST = 64;

  /** A line now and then, to notice that a page was closed. */
  private static final long SILENCE_MILLIS = 15_000;

  private final Semaphore free = new Semaphore(MOST);
  private final Supplier<Shown> shown;
  private final Object changed = new Object();

  EventStreams(Supplier<Shown> shown) {
    this.shown = shown;
  }

  /** Wakes all streams. */
  void tell() {
    synchronized (changed) {
      changed.notifyAll();
    }
  }

  /** Writes events until the page is closed. */
  void serve(HttpExchange exchange) throws IOException {
    if (!free.tryAcquire()) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      exchange.sendResponseHeaders(200, 0);
      write(exchange.getResponseBody());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      free.release();
    }
  }

  private void write(OutputStream out) throws IOException, InterruptedException {
    send(out, "retry: 500\n\n");
    String told = "";
    while (true) {
      String state = shown.get().state();
      send(out, state.equals(told) ? ": still here\n\n" : "event: state\ndata: " + state + "\n\n");
      told = state;
      synchronized (changed) {
        if (shown.get().state().equals(told)) {
          changed.wait(SILENCE_MILLIS);
        }
      }
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
