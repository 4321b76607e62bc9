package dev.handbook.site;

import dev.handbook.model.Block;
import dev.handbook.model.Handbook;
import dev.handbook.model.Heading;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.SiteFile;
import dev.handbook.model.Wording;
import dev.handbook.site.theme.OptionalAsset;
import dev.handbook.site.view.BodyRenderer;
import dev.handbook.site.view.Frame;
import dev.handbook.site.view.IssueForm;
import dev.handbook.site.view.LinkView;
import dev.handbook.site.view.NavNode;
import dev.handbook.site.view.Navigation;
import dev.handbook.site.view.PageHistoryView;
import dev.handbook.site.view.Sidebar;
import dev.handbook.site.view.SiteModel;
import dev.handbook.site.view.Training;
import dev.handbook.site.view.TrustBand;
import dev.handbook.text.Urls;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages of the handbook as files of the site, each made when it is written. */
final class PageFiles {
  private static final Set<String> TABS = Set.of("tab", "code-tabs-item");

  private final SiteModel material;
  private final Handbook handbook;
  private final Navigation navigation;
  private final Training training;
  private final Frame frame;
  private final BodyRenderer body;
  private final Redirects redirects;
  private final TrustBand trust;
  private final PageHistoryView chronicle;
  private final MarkdownCopies copies;
  private final SignedTexts signed;
  private final Map<String, String> tagUrls;

  PageFiles(
      SiteModel material,
      Frame frame,
      BodyRenderer body,
      Redirects redirects,
      MarkdownCopies copies,
      SignedTexts signed,
      Map<String, String> tagUrls) {
    this.material = material;
    this.handbook = material.handbook();
    this.navigation = material.navigation();
    this.training = material.training();
    this.frame = frame;
    this.body = body;
    this.redirects = redirects;
    this.trust = new TrustBand(material, frame.urlOf("decisions"));
    this.copies = copies;
    this.signed = signed;
    this.chronicle = new PageHistoryView(material);
    this.tagUrls = Map.copyOf(tagUrls);
  }

  /** What a page's template reads of it. */
  record PageView(
      String path,
      String kind,
      String anchor,
      String body,
      String notice,
      boolean listed,
      boolean home,
      String edit,
      String report,
      List<LinkView> breadcrumbs,
      List<TocItem> contents,
      LinkView previous,
      LinkView next,
      List<LinkView> below,
      List<Moved> moved,
      List<Training.Lesson> lessons,
      String copy,
      String digest,
      boolean tasks,
      boolean steps,
      boolean internal,
      List<LinkView> tags,
      PageHistoryView.View history,
      String sinceSigned) {}

  /** A heading in the on-page contents. */
  record TocItem(String title, String anchor, List<TocItem> children) {}

  /** An anchor that has moved to another page. */
  record Moved(String anchor, String href) {}

  /** The file of a page. */
  SiteFile of(Page page) {
    return frame.templates().file(Urls.fileOf(page.url()), "page.peb", () -> model(page));
  }

  private Map<String, Object> model(Page page) {
    Map<String, Object> model =
        frame.surroundings(
            page.url(), page.title(), Sidebar.of(navigation, page, frame.urlOf("a-z")));
    model.put("description", page.description());
    model.put("indexed", frame.mayBeIndexed() && !Robots.turnAway(page));
    model.putAll(OptionalAsset.of(List.of(page)));
    TrustBand.View band = trust.of(page);
    model.put("trust", band);
    model.put("page", view(page, band.shown()));
    return model;
  }

  private PageView view(Page page, boolean trusted) {
    String html = body.fill(page, page.url());
    boolean refused = page.source().refused().isPresent();
    return new PageView(
        page.path(),
        page.kind().id(),
        page.titleAnchor(),
        html,
        page.source().refused().orElse(""),
        navigation.lists(page) || handbook.toc().inferred(),
        page.url().isEmpty(),
        handbook.settings().editUrl().map(url -> url + Urls.encode(page.path())).orElse(""),
        handbook
            .settings()
            .repoUrl()
            .map(repository -> IssueForm.of(repository, page.title() + " (" + page.path() + ")"))
            .orElse(""),
        breadcrumbs(page),
        contents(inTheOpen(page)),
        navigation.before(page).map(node -> link(page, node)).orElse(LinkView.NONE),
        navigation.after(page).map(node -> link(page, node)).orElse(LinkView.NONE),
        html.isBlank() && !refused ? below(page) : List.of(),
        redirects.movedFrom(page),
        training.lessons(page),
        copies.has(page) ? Urls.name(MarkdownCopies.pathOf(page)) : "",
        trusted ? Wording.digest(material.whole(page)) : "",
        html.contains("class=\"hb-task\""),
        page.kind() == Kind.SOP && (html.contains("<ol>") || html.contains("hb-steps")),
        material.isInternal(page),
        material.tags().of(page, tagUrls),
        chronicle.of(page),
        signed.of(page));
  }

  private static LinkView link(Page from, NavNode node) {
    String href =
        node.page().map(target -> Urls.relative(from.url(), target.url())).orElse(node.external());
    return new LinkView(node.title(), href);
  }

  private List<LinkView> breadcrumbs(Page page) {
    if (page.url().isEmpty()) {
      return List.of();
    }
    List<LinkView> crumbs = new ArrayList<>();
    crumbs.add(new LinkView(frame.words().get("home"), Urls.relative(page.url(), "")));
    Optional<NavNode> place = navigation.place(page);
    String above = "";
    for (NavNode node : place.map(NavNode::path).orElse(List.of())) {
      boolean isHome = node.page().filter(p -> p.url().isEmpty()).isPresent();
      boolean isSelf = node.page().filter(p -> p.path().equals(page.path())).isPresent();
      if (!isHome && !isSelf) {
        // A group that only repeats the name of its first page says nothing.
        if (node.title().equals(above)) {
          crumbs.remove(crumbs.size() - 1);
        }
        crumbs.add(node.isHeading() ? new LinkView(node.title(), "") : link(page, node));
        above = node.isHeading() ? node.title() : "";
      }
    }
    return crumbs;
  }

  private List<LinkView> below(Page page) {
    if (!navigation.lists(page)) {
      return List.of();
    }
    return navigation.place(page).map(NavNode::children).orElse(List.of()).stream()
        .filter(node -> !node.isHeading())
        .map(node -> link(page, node))
        .toList();
  }

  /** The headings but the title and those in tabs, of which one alone says little. */
  private static List<Heading> inTheOpen(Page page) {
    Set<String> tabbed = new HashSet<>();
    page.blocks().forEach(block -> headingsInTabs(block, false, tabbed));
    String title = page.titleAnchor();
    return page.headings().stream()
        .filter(each -> !tabbed.contains(each.anchor()) && !each.anchor().equals(title))
        .toList();
  }

  private static void headingsInTabs(Block block, boolean tabbed, Set<String> anchors) {
    boolean inTab = tabbed || (block.type() == Block.Type.CONTAINER && TABS.contains(block.name()));
    if (inTab && block.type() == Block.Type.HEADING) {
      anchors.add(block.name());
    }
    block.children().forEach(child -> headingsInTabs(child, inTab, anchors));
  }

  /**
   * Headings of the second level, with those of the third below them; before the first one of the
   * second level, those of the third stand alone.
   */
  static List<TocItem> contents(List<Heading> headings) {
    boolean begun = false;
    List<TocItem> items = new ArrayList<>();
    List<TocItem> inner = new ArrayList<>();
    for (Heading heading : headings) {
      if (heading.text().isEmpty()) {
        continue;
      }
      begun |= heading.level() == 2;
      if (heading.level() == 2 || (heading.level() == 3 && !begun)) {
        inner = new ArrayList<>();
        items.add(new TocItem(heading.text(), heading.anchor(), inner));
      } else if (heading.level() == 3) {
        inner.add(new TocItem(heading.text(), heading.anchor(), List.of()));
      }
    }
    return items;
  }
}
