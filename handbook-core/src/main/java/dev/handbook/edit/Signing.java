package dev.handbook.edit;

import dev.handbook.change.Past;
import dev.handbook.change.SmallEdit;
import dev.handbook.domain.Domain;
import dev.handbook.domain.Rapid;
import dev.handbook.domain.Roles;
import dev.handbook.domain.SignOff;
import dev.handbook.model.Handbook;
import dev.handbook.model.HandbookException;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.Wording;
import dev.handbook.text.Spelling;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Writes the sign-off of the one who decides into a page that is governed, bound to its wording.
 *
 * @param path content path of the page
 * @param by who decides, as the RAPID names it
 * @param digest of the wording
 */
public record Signing(String path, String by, String digest) {
  private static final Set<Kind> SIGNED = Set.of(Kind.SOP, Kind.VPMOM, Kind.POLICY, Kind.OKR);

  /**
   * Signs a page.
   *
   * @param root the content folder
   * @param path content path of the page
   * @param by who agrees
   * @param today the day of the agreement
   * @param rivals finds other versions of a page
   * @throws HandbookException when the page is unknown or of no kind that is signed, when its RAPID
   *     does not let this party decide, when another version of it may be meant, or when the file
   *     cannot be written
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

  /**
   * Says of a small edit that what was agreed to still is what the page says: the digest moves, the
   * day and the decider stay, and the reason is written beside them.
   *
   * @param reason what was edited, for those who review it
   * @param past in which the wording that was agreed to is found
   * @throws HandbookException when the page has no sign-off with a digest, when nobody can say what
   *     was agreed to, or when the edit is more than small
   */
  public static Signing minor(Path root, Handbook handbook, String path, String reason, Past past) {
    Page page = page(handbook, path);
    SignOff signed =
        SignOff.of(page.frontMatter())
            .filter(found -> found.digest().isPresent() && found.on().isPresent())
            .orElseThrow(
                () ->
                    new HandbookException(
                        "There is no sign-off with a digest that a small edit could keep",
                        page.path() + Rivals.line(page, SignOff.KEY),
                        "Have who decides agree: handbook:sign with -Dhandbook.by"));
    Rapid rapid = rapid(page);
    String decider = signed.by().orElseGet(() -> decider(page, rapid, ""));
    String digest = Wording.digest(page);
    String place = page.path() + ":" + signed.span().line();
    String agree = "Have " + decider + " agree: -Dhandbook.by=\"" + decider + "\"";
    if (Wording.fits(page, signed.digest().get())) {
      throw new HandbookException(
          "The text is the one that was agreed to", place, "There is nothing to sign");
    }
    if (signed.roles().filter(roles -> !roles.equals(Roles.of(rapid).digest())).isPresent()) {
      throw new HandbookException("Who decides or must agree has changed", place, agree);
    }
    Page agreed =
        past.worded(page, signed.digest().get())
            .orElseThrow(
                () ->
                    new HandbookException(
                        "Git does not have the wording that was agreed to, so nobody can say that the"
                            + " edit is small",
                        place,
                        agree));
    SmallEdit.more(agreed, page)
        .ifPresent(
            more -> {
              throw new HandbookException("The edit is more than small: it " + more, place, agree);
            });
    TextFile file = TextFile.read(root, page.source());
    file.replaceBy(new SignOffEdit(page, page.text().lineEnd()).minor(digest, reason.strip()));
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
    if (!SIGNED.contains(page.kind())) {
      throw new HandbookException(
          "Only a procedure, plan, policy or page of OKRs is signed off; this is a "
              + page.kind().id(),
          page.path() + Rivals.line(page, "kind"),
          "Write “kind: sop”, “vpmom”, “policy” or “okr” into its front matter if it is one");
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
