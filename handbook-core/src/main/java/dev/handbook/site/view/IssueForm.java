package dev.handbook.site.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address at which GitHub and GitLab take a new issue. */
public final class IssueForm {
  private IssueForm() {}

  /**
   * The form of a repository with a title filled in; more text may be added at its end, encoded.
   */
  public static String of(String repository, String title) {
    boolean gitlab = repository.contains("gitlab");
    String form = gitlab ? "/-/issues/new?issue%5Btitle%5D=" : "/issues/new?title=";
    return repository + form + URLEncoder.encode(title, StandardCharsets.UTF_8);
  }
}
