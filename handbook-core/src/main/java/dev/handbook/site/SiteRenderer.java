package dev.handbook.site;

import dev.handbook.asset.HostFile;
import dev.handbook.change.Histories;
import dev.handbook.change.Past;
import dev.handbook.change.Scorecard;
import dev.handbook.domain.FormerVersions;
import dev.handbook.domain.GovernanceRegister;
import dev.handbook.model.Finding;
import dev.handbook.model.Handbook;
import dev.handbook.model.Page;
import dev.handbook.model.Site;
import dev.handbook.model.SiteFile;
import dev.handbook.rule.RuleChapter;
import dev.handbook.site.drawing.SocialCard;
import dev.handbook.site.theme.PathRegistry;
import dev.handbook.site.theme.Theme;
import dev.handbook.site.theme.ThemeFiles;
import dev.handbook.site.view.BodyRenderer;
import dev.handbook.site.view.Frame;
import dev.handbook.site.view.MenuFile;
import dev.handbook.site.view.PictureSizes;
import dev.handbook.site.view.SiteInput;
import dev.handbook.site.view.SiteModel;
import dev.handbook.text.Urls;
import io.pebbletemplates.pebble.PebbleEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.unbescape.html.HtmlEscape;

/** Makes the description of a site from a handbook and a theme. */
public final class SiteRenderer {
  /** Classes of the programs by which pages are made, beside this one. */
  public static final List<Class<?>> PROGRAMS = List.of(PebbleEngine.class, HtmlEscape.class);

  /**
   * How many folders below the root a missing address is looked after where the root is unknown.
   */
  private static final int DEEPEST = 8;

  private SiteRenderer() {}

  /** The same for a handbook of which all is shown, without measures. */
  public static Site render(
      Handbook handbook,
      Theme theme,
      LocalDate today,
      List<Finding> findings,
      List<RuleChapter> rules) {
    GovernanceRegister governance = GovernanceRegister.of(handbook, FormerVersions.UNKNOWN, today);
    SiteInput given =
        new SiteInput(handbook, handbook, Histories.NONE, Past.UNKNOWN, governance, false);
    return render(given, theme, findings, rules, Optional.empty());
  }

  /**
   * Describes the site; its pages are rendered when they are written.
   *
   * @param findings what the linter found
   * @param rules the pages of the linter's rules
   * @param scorecard how the handbook is doing
   */
  public static Site render(
      SiteInput given,
      Theme theme,
      List<Finding> findings,
      List<RuleChapter> rules,
      Optional<Scorecard> scorecard) {
    Handbook handbook = given.shown();
    Map<String, String> words = theme.messages(handbook.settings().language());
    SiteModel model = SiteModel.of(given, words, findings, rules, scorecard);
    List<Page> pages = handbook.published();
    PathRegistry taken = new PathRegistry();
    pages.forEach(page -> taken.take(Urls.fileOf(page.url())));
    ThemeFiles themeFiles =
        new ThemeFiles(theme, handbook.settings().accent(), words, pages, taken);
    Overviews overviews = new Overviews(model, taken);
    List<String> fixed =
        List.of(
            "404.html",
            Frame.CARD,
            Manifest.PATH,
            MenuFile.PATH,
            "robots.txt",
            "sitemap.xml",
            "_headers",
            "_redirects");
    fixed.forEach(taken::take);
    StaticFiles own = new StaticFiles(handbook, given.cname());
    own.take(taken);
    PublishedAssets assets = new PublishedAssets(handbook, pages, own.statics(), taken);
    Frame frame = new Frame(theme, model, themeFiles, overviews.all(), logo(handbook, assets));
    String missingPicture = themeFiles.addresses().get("missing_svg");
    BodyRenderer body =
        new BodyRenderer(handbook, assets.addresses(), new PictureSizes(), missingPicture, words);
    SignedTexts signed = new SignedTexts(model, given.past(), taken);
    Redirects redirects = new Redirects(handbook, pages);
    MarkdownCopies copies = new MarkdownCopies(handbook, model.navigation(), frame, body);

    List<SiteFile> files = new ArrayList<>(themeFiles.files());
    PageFiles pageFiles =
        new PageFiles(model, frame, body, redirects, copies, signed, overviews.tagUrls());
    pages.forEach(page -> files.add(pageFiles.of(page)));
    files.addAll(overviews.files(frame, body));
    files.addAll(signed.files(frame));
    files.addAll(ReviewFiles.of(model, frame, taken));
    files.addAll(DecisionFiles.of(model, frame, taken));
    files.addAll(copies.files(model.pages(), taken));
    files.addAll(assets.files());
    if (!handbook.settings().siteUrl().isEmpty()) {
      files.add(SocialCard.file(Frame.CARD, handbook.settings().accent()));
    }
    files.addAll(redirects.files(frame, taken));
    files.addAll(HostFiles.of(handbook, frame.policy(), themeFiles.addresses().values()));
    files.addAll(Sitemap.of(model, !own.has(HostFile.ROBOTS)));
    files.addAll(own.files());
    files.add(Manifest.of(model));
    files.add(MenuFile.of(model.navigation()));
    files.add(notFound(handbook, frame));
    return new Site(files, pageFiles::of);
  }

  private static String logo(Handbook handbook, PublishedAssets assets) {
    return handbook
        .settings()
        .logo()
        .flatMap(path -> handbook.resolve("", path).asset())
        .map(asset -> assets.addresses().getOrDefault(asset.path(), ""))
        .map(Urls::encode)
        .orElse("");
  }

  /**
   * Servers show it at any depth, so its links begin at the root of the host, or at the path of the
   * site's address. Where that is unknown the page looks for the site in the folders above.
   */
  private static SiteFile notFound(Handbook handbook, Frame frame) {
    String title = frame.words().get("not_found");
    String root = HostFiles.rootOf(handbook);
    int folders = handbook.settings().siteUrl().isPresent() ? 0 : DEEPEST;
    List<String> above = Stream.iterate("", up -> up + "../").limit(folders).toList();
    return frame.plain(
        "404.html",
        "404.peb",
        title,
        () ->
            Map.of(
                "root", root,
                "above", above,
                "moved", new HostRedirects(handbook, root).movedFolders()));
  }
}
