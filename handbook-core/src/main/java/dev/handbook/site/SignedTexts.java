package dev.handbook.site;

import dev.handbook.change.Past;
import dev.handbook.domain.SignOff;
import dev.handbook.model.Block;
import dev.handbook.model.Edition;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.SiteFile;
import dev.handbook.model.Wording;
import dev.handbook.site.theme.PathRegistry;
import dev.handbook.site.view.Frame;
import dev.handbook.site.view.LinkView;
import dev.handbook.site.view.SignedDiff;
import dev.handbook.site.view.SiteModel;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pages that show what has changed since a sign-off, where git has the text that was agreed to.
 *
 * <p>In the public edition there is none where either text has anything confidential: what a page
 * said once may be what is kept inside now.
 */
final class SignedTexts {
  private static final String NAME = "since-sign-off";

  private final SiteModel model;
  private final Map<String, Changed> byPath = new LinkedHashMap<>();

  /** A page, the text that was agreed to, and the address that shows what differs. */
  private record Changed(Page page, Page agreed, String url) {}

  /** Finds them and takes their addresses. */
  SignedTexts(SiteModel model, Past past, PathRegistry taken) {
    this.model = model;
    for (Page page : model.pages()) {
      if (model.index().governance(page).isVoid()) {
        Page whole = model.whole(page);
        model
            .index()
            .governance(page)
            .signOff()
            .flatMap(SignOff::digest)
            .flatMap(digest -> past.worded(whole, digest))
            .filter(agreed -> mayShow(page, whole, agreed))
            .ifPresent(
                agreed ->
                    byPath.put(
                        page.path(),
                        new Changed(
                            whole, agreed, taken.claimFolder(Urls.below(page.url()) + NAME))));
      }
    }
  }

  private boolean mayShow(Page page, Page whole, Page agreed) {
    Handbook handbook = model.handbook();
    if (handbook.settings().edition() == Edition.INTERNAL) {
      return true;
    }
    return !tells(whole) && !tells(agreed) && page.blocks().equals(whole.blocks());
  }

  private boolean tells(Page page) {
    Handbook handbook = model.handbook();
    return page.confidential()
        || page.blocks().stream().flatMap(Block::flatten).anyMatch(Block::confidential)
        || page.links().stream()
            .anyMatch(
                link -> handbook.resolve(page, link).page().filter(Page::withheld).isPresent());
  }

  /** Where what has changed on a page is shown, from the page; empty where it is not. */
  String of(Page page) {
    return Optional.ofNullable(byPath.get(page.path()))
        .map(changed -> Urls.relative(page.url(), changed.url()))
        .orElse("");
  }

  /** The files. */
  List<SiteFile> files(Frame frame) {
    List<SiteFile> files = new ArrayList<>();
    for (Changed changed : byPath.values()) {
      Page page = changed.page();
      String title = page.title() + ": " + frame.words().get("since_signed");
      Frame.Overview overview = new Frame.Overview(NAME, title, changed.url(), false);
      files.add(
          frame.overview(
              overview,
              () ->
                  Map.of(
                      "indexed",
                      false,
                      "page",
                      new LinkView(page.title(), Urls.relative(changed.url(), page.url())),
                      "steps",
                      SignedDiff.of(
                          Wording.sentences(changed.agreed()), Wording.sentences(page)))));
    }
    return files;
  }
}
