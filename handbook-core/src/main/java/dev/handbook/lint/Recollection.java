package dev.handbook.lint;

import dev.handbook.change.Past;
import dev.handbook.model.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A past that answers only when it has been read as a whole. Until then whoever asks is sent away
 * and asked again later: it is read by one thread while no rule runs, since reading waits for
 * others, and rules run on all processors.
 */
final class Recollection implements Past {
  /** Says that the past has not been read yet; it has no trace of calls, which would cost time. */
  static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Unread() {
      super("The past has not been read yet", null, false, false);
    }
  }

  private final Past past;
  private volatile boolean read;

  Recollection(Past past) {
    this.past = past;
  }

  @Override
  public void read() {
    past.read();
    read = true;
  }

  @Override
  public Optional<String> now(String formerPath) {
    return known().now(formerPath);
  }

  @Override
  public Optional<Page> worded(Page page, String digest) {
    return known().worded(page, digest);
  }

  @Override
  public List<String> formerTexts(Page page) {
    return known().formerTexts(page);
  }

  @Override
  public Optional<Page> asOf(Page page, LocalDate day) {
    return known().asOf(page, day);
  }

  @Override
  public Optional<Page> whenSigned(Page page) {
    return known().whenSigned(page);
  }

  @Override
  public Reach reach() {
    return known().reach();
  }

  private Past known() {
    if (!read) {
      throw new Unread();
    }
    return past;
  }
}
