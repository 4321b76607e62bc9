package dev.handbook.serve;

import dev.handbook.model.Finding;
import dev.handbook.text.Json;
import dev.handbook.text.Urls;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the preview shows at a moment.
 *
 * @param build number of the build, from 1; pages of another number load themselves anew
 * @param root folder of the site
 * @param findings all findings of that build
 * @param trouble why the latest state of the sources is not shown
 * @param progress what the first build has done so far, a line each; nothing of later ones
 */
record Shown(
    int build, Path root, List<Finding> findings, Optional<String> trouble, List<String> progress) {
  Shown {
    findings = List.copyOf(findings);
    progress = List.copyOf(progress);
  }

  /** A site with its findings. */
  static Shown of(int build, Path root, List<Finding> findings) {
    return new Shown(build, root, findings, Optional.empty(), List.of());
  }

  /** Whether there is a site yet. */
  boolean isBuilt() {
    return build > 0;
  }

  /** The same site, with the reason why there is no newer one. */
  Shown withTrouble(String reason) {
    return new Shown(build, root, findings, Optional.of(reason), progress);
  }

  /** The same after one more step of the first build. */
  Shown withProgress(String step) {
    return new Shown(
        build, root, findings, trouble, Stream.concat(progress.stream(), Stream.of(step)).toList());
  }

  /** Told to open pages: which build is shown, and what is in the way of a newer one. */
  String state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("build", build);
    state.put("trouble", trouble.orElse(""));
    if (!isBuilt()) {
      state.put("progress", progress);
    }
    return Json.compact(state);
  }

  /**
   * What the script in a page reads: the findings of the page, and how many there are on others.
   */
  String findings(String url) {
    List<Map<String, Object>> here =
        findings.stream().filter(f -> Urls.ofPage(f.path()).equals(url)).map(Shown::entry).toList();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("findings", here);
    answer.put("elsewhere", findings.size() - here.size());
    return Json.compact(answer);
  }

  private static Map<String, Object> entry(Finding finding) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("severity", finding.severity().id());
    entry.put("rule", finding.rule());
    entry.put("line", finding.span().line());
    entry.put("message", finding.message());
    entry.put("help", finding.help().orElse(""));
    return entry;
  }
}
