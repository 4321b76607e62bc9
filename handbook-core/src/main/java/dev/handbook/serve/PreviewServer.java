package dev.handbook.serve;

import com.sun.net.httpserver.HttpServer;
import dev.handbook.model.Finding;
import dev.handbook.model.HandbookException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Serves a site to browsers on this computer and to nobody else: bound to the loopback address,
 * asked for by its own name only, nothing outside of the site's folder. Open pages are told when
 * there is a newer site.
 */
public final class PreviewServer implements AutoCloseable {
  /** Ports that are tried, beginning with the one asked for. */
  private static final int TRIES = 20;

  private final HttpServer server;
  private final ExecutorService threads;
  private final AtomicReference<Shown> shown;
  private final EventStreams events;

  private PreviewServer(HttpServer server, Path root) {
    this.server = server;
    this.shown = new AtomicReference<>(Shown.of(0, root, List.of()));
    this.events = new EventStreams(shown::get);
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "handbook-preview");
              thread.setDaemon(true);
              return thread;
            });
    Answers answers = new Answers(shown::get, events, port());
    server.createContext("/", answers::handle);
    server.setExecutor(threads);
    server.start();
  }

  /**
   * Begins to serve.
   *
   * @param port the first port to try; 0 for any free one
   * @param root folder of the site until the first {@link #show}; may be empty or missing
   * @throws HandbookException when no port is free
   */
  public static PreviewServer start(int port, Path root) {
    setIfMissing("sun.net.httpserver.maxReqTime", "10");
    setIfMissing("sun.net.httpserver.nodelay", "true");
    IOException last = null;
    for (int next = port; next < port + (port == 0 ? 1 : TRIES) && next <= 65_535; next++) {
      try {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        return new PreviewServer(HttpServer.create(new InetSocketAddress(loopback, next), 0), root);
      } catch (BindException e) {
        last = e;
      } catch (IOException e) {
        last = e;
        break;
      }
    }
    throw new HandbookException(
        "The preview cannot listen on this port",
        "port " + port,
        "Name a free port between 1024 and 65535 with -Dhandbook.port",
        last);
  }

  /**
   * Options of the JDK's server, which reads them once: seconds after which a request that is still
   * incomplete is given up; and not to wait, 40 ms for each answer on Linux, until the browser has
   * confirmed the first part.
   */
  private static void setIfMissing(String option, String value) {
    if (System.getProperty(option) == null) {
      System.setProperty(option, value);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Shows another site, with its findings, and lets open pages load themselves anew. */
  public void show(Path root, List<Finding> findings) {
    shown.updateAndGet(now -> Shown.of(now.build() + 1, root, findings));
    events.tell();
  }

  /** Says to who waits for the first site what has been done so far. */
  public void progress(String step) {
    shown.updateAndGet(now -> now.isBuilt() ? now : now.withProgress(step));
    events.tell();
  }

  /** Keeps what is shown and says on open pages why there is nothing newer. */
  public void trouble(String reason) {
    shown.updateAndGet(now -> now.withTrouble(reason));
    events.tell();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
