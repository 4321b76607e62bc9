package dev.handbook.edit;

import dev.handbook.domain.Domain;
import dev.handbook.domain.Rapid;
import dev.handbook.domain.Roles;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import dev.handbook.text.Spelling;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the sign-off of the one who decides into a procedure or VPMOM, bound to its wording.
 *
 * @param path content path of the page
 * @param by who decides, as the RAPID names it
 * @param digest of the wording
 */
public record Signing(String path, String by, String digest) {
  /**
   * Signs a page.
   *
   * @param root the content folder
   * @param path content path of the page
   * @param by who agrees
   * @param today the day of the agreement
   * @param rivals finds other versions of a page
   * @throws HandbookException when the page is unknown or no SOP or VPMOM, when its RAPID does not
   *     let this party decide, when another version of it may be meant, or when the file cannot be
   *     written
   */
  public static Signing write(
      Path root,
      Handbook handbook,
      String path,
      String by,
      LocalDate today,
      Function<Page, Rivals> rivals) {
    Page page = page(handbook, path);
    Rapid rapid = rapid(page);
    String decider = decider(page, rapid, by.strip());
    rivals.apply(page).check(page, decider);
    String digest = Wording.digest(page);
    TextFile file = TextFile.read(root, page.source());
    String before = file.text();
    String after =
        new SignOffEdit(page, page.text().lineEnd())
            .apply(decider, today, digest, Roles.of(rapid).digest());
    if (!after.equals(before)) {
      file.replaceBy(after);
    }
    return new Signing(page.path(), decider, digest);
  }

  private static Page page(Handbook handbook, String path) {
    String wanted = path.strip().replace('\\', '/').replaceFirst("^\\./", "");
    Page page =
        handbook
            .page(wanted)
            .orElseThrow(
                () ->
                    new HandbookException(
                        "There is no such page",
                        wanted,
                        Spelling.closest(wanted, handbook.pages().stream().map(Page::path).toList())
                            .map(close -> "Did you mean " + close + "?")
                            .orElse("Write its path as the content folder has it.")));
    boolean broken =
        page.frontMatter().span().isPresent() && page.frontMatter().entries().isEmpty();
    if (broken || page.source().refused().isPresent()) {
      throw new HandbookException(
          "The page or its front matter cannot be read",
          page.path()
              + page.faults().stream()
                  .findFirst()
                  .map(fault -> ":" + fault.span().line())
                  .orElse(""),
          "Fix what handbook:lint says about it, then sign");
    }
    if (page.kind() != Kind.SOP && page.kind() != Kind.VPMOM) {
      throw new HandbookException(
          "Only a procedure or a VPMOM is signed off; this is a " + page.kind().id(),
          page.path() + Rivals.line(page, "kind"),
          "Write “kind: sop” or “kind: vpmom” into its front matter if it is one");
    }
    return page;
  }

  private static Rapid rapid(Page page) {
    List<Rapid> rapids = Domain.of(List.of(page)).rapids(page);
    if (rapids.isEmpty()) {
      throw new HandbookException(
          "The page does not say who decides",
          page.path() + ":1",
          "Write into its front matter who decides, as in rapid: \"CRO(D), RevOps(R, P)\"");
    }
    return rapids.get(0);
  }

  private static String decider(Page page, Rapid rapid, String by) {
    List<Rapid.Party> deciders = rapid.with(rapid.model().decider());
    if (deciders.size() != 1) {
      throw new HandbookException(
          deciders.isEmpty() ? "The RAPID lets nobody decide" : "The RAPID lets several decide",
          page.path() + Rivals.line(page, "rapid"),
          "Give the letter " + rapid.model().decider() + " to exactly one party");
    }
    String decider = deciders.get(0).name().strip();
    if (!Rivals.key(decider).equals(Rivals.key(by))) {
      String wrong = by.isEmpty() ? "Nobody is named" : "“" + by + "” does not decide here";
      throw new HandbookException(
          wrong,
          page.path() + ":" + deciders.get(0).span().line(),
          "By its RAPID " + decider + " decides: -Dhandbook.by=\"" + decider + "\"");
    }
    return decider;
  }
}
