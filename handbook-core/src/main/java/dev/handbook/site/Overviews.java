package dev.handbook.site;

import dev.handbook.change.Measure;
import dev.handbook.change.Scorecard;
import dev.handbook.model.Kind;
import dev.handbook.model.Page;
import dev.handbook.model.SiteFile;
import dev.handbook.rule.RuleChapter;
import dev.handbook.site.theme.OptionalAsset;
import dev.handbook.site.theme.PathRegistry;
import dev.handbook.site.view.Alignment;
import dev.handbook.site.view.AlignmentDrawing;
import dev.handbook.site.view.AzIndex;
import dev.handbook.site.view.BodyRenderer;
import dev.handbook.site.view.Catalogue;
import dev.handbook.site.view.Catalogue.Row;
import dev.handbook.site.view.DecisionRights;
import dev.handbook.site.view.Frame;
import dev.handbook.site.view.Frame.Overview;
import dev.handbook.site.view.GovernanceIndex;
import dev.handbook.site.view.IssueForm;
import dev.handbook.site.view.News;
import dev.handbook.site.view.ScorecardPage;
import dev.handbook.site.view.Sidebar;
import dev.handbook.site.view.SiteModel;
import dev.handbook.site.view.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The pages that the site adds by itself: each only where there is something to show. */
final class Overviews {
  private final SiteModel material;
  private final GovernanceIndex index;
  private final PathRegistry taken;
  private final List<Overview> all = new ArrayList<>();
  private final Map<String, String> tagUrls = new TreeMap<>();
  private final Map<String, String> measureUrls = new TreeMap<>();
  private final boolean hasFeed;

  /** What the templates read of a rule. */
  record RuleView(String name, String code, String severity, String summary, String html) {
    static RuleView of(RuleChapter rule) {
      return new RuleView(
          rule.name(), rule.code(), rule.severity().id(), rule.summary(), rule.html());
    }
  }

  /** Decides which there are and takes their addresses. */
  Overviews(SiteModel material, PathRegistry taken) {
    this.material = material;
    this.index = material.index();
    this.taken = taken;
    if (taken.claim("index.html")) {
      all.add(new Overview("home", material.handbook().title(), "", false));
    }
    List<Page> governed = index.governed();
    announce("search", true, false);
    announce("sops", !index.pages(Kind.SOP).isEmpty(), true);
    announce("alignment", !index.domain().vpmomIds().isEmpty(), true);
    announce("decisions", governed.stream().anyMatch(this::hasRapid), true);
    announce("reviews", governed.stream().anyMatch(this::isReviewed), true);
    announce("training", !material.training().isEmpty(), true);
    // A handbook that has its own page of news needs no second one.
    boolean hasOwnNews = material.pages().stream().anyMatch(page -> page.url().equals("news/"));
    announce("news", !material.news().isEmpty() && !hasOwnNews, true);
    this.hasFeed = !material.news().isEmpty() && taken.claim(News.FEED);
    announce("terms", !material.terms().isEmpty(), true);
    announce("tags", !material.tags().isEmpty(), true);
    for (String key : material.tags().keys()) {
      tagUrls.put(key, taken.claimFolder(urlOf("tags") + Tags.slug(key)));
    }
    boolean measured = material.scorecard().isPresent() || !index.pages(Kind.SOP).isEmpty();
    announce("scorecard", measured, true);
    if (measured) {
      for (Measure measure : measures()) {
        measureUrls.put(measure.id(), taken.claimFolder(urlOf("scorecard") + measure.id()));
      }
    }
    announce("rules", !material.rules().isEmpty(), true);
    announce("a-z", true, true);
    announce("print", true, true);
  }

  private void announce(String id, boolean hasContent, boolean listed) {
    if (hasContent) {
      String title = material.words().get("overview_" + id.replace('-', '_'));
      all.add(new Overview(id, title, taken.claimFolder(id), listed));
    }
  }

  private String urlOf(String id) {
    return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow().url();
  }

  /** Where another overview is; empty where there is none. */
  private String hrefOf(String id, String url) {
    return all.stream()
        .filter(each -> each.id().equals(id))
        .map(each -> Frame.linkTo(each, url).href())
        .findFirst()
        .orElse("");
  }

  /** The addresses of the pages of tags. */
  Map<String, String> tagUrls() {
    return Map.copyOf(tagUrls);
  }

  private boolean hasRapid(Page page) {
    return index.rapid(page).isPresent();
  }

  private boolean isReviewed(Page page) {
    return index.reviewDue(page).isPresent();
  }

  /** All of them, in the order in which the sidebar lists them. */
  List<Overview> all() {
    return List.copyOf(all);
  }

  /** Their files. */
  List<SiteFile> files(Frame frame, BodyRenderer body) {
    List<SiteFile> files = new ArrayList<>();
    for (Overview overview : all) {
      files.add(frame.overview(overview, () -> model(overview, body)));
      if (overview.id().equals("rules")) {
        files.addAll(rulePages(overview, frame));
      }
      if (overview.id().equals("print")) {
        files.addAll(furtherPrints(overview, frame, body));
      }
      if (overview.id().equals("tags")) {
        tagUrls.forEach((key, url) -> files.add(tagPage(overview, frame, key, url)));
      }
      if (overview.id().equals("scorecard")) {
        measures().forEach(measure -> files.add(measurePage(overview, frame, measure)));
      }
    }
    if (hasFeed) {
      String title = material.words().get("overview_news");
      files.add(SiteFile.of(News.FEED, material.news().feed(frame, title)));
    }
    return files;
  }

  /** A page for each rule below the list of them, where findings and suppressions are explained. */
  private List<SiteFile> rulePages(Overview rules, Frame frame) {
    return material.rules().stream()
        .map(
            rule ->
                frame.overview(
                    new Overview("rule", rule.name(), rules.url() + rule.name() + "/", false),
                    () -> Map.of("rule", RuleView.of(rule), "list", rules.title())))
        .toList();
  }

  /** A large handbook is printed in parts: a browser cannot lay out all of it at once. */
  private List<SiteFile> furtherPrints(Overview print, Frame frame, BodyRenderer body) {
    List<SiteFile> files = new ArrayList<>();
    for (int number = 2; number <= PrintEdition.parts(material.pages()); number++) {
      int part = number;
      String url = print.url() + part + "/";
      files.add(
          frame.overview(
              new Overview("print", print.title(), url, false), () -> print(part, body, url)));
    }
    return files;
  }

  private Map<String, Object> print(int part, BodyRenderer body, String url) {
    PrintEdition print = new PrintEdition(material, part);
    Map<String, Object> model = OptionalAsset.of(print.pages());
    model.put("indexed", false);
    model.put("parts", print.links(urlOf("print"), url));
    model.put("part", String.valueOf(part));
    model.put("chapters", print.chapters(body, url));
    return model;
  }

  private SiteFile tagPage(Overview tags, Frame frame, String key, String url) {
    return frame.overview(
        new Overview("tag", material.tags().name(key), url, false),
        () ->
            Map.of(
                "pages",
                material.tags().pages(key, index, material.words(), url),
                "list",
                Frame.linkTo(tags, url)));
  }

  private ScorecardPage scorecard() {
    return new ScorecardPage(material.handbook(), index);
  }

  private List<Measure> measures() {
    return scorecard().measures(material.scorecard());
  }

  private SiteFile measurePage(Overview card, Frame frame, Measure measure) {
    String url = measureUrls.get(measure.id());
    String name = material.words().get(ScorecardPage.nameKey(measure.id()));
    return frame.overview(
        new Overview("measure", name, url, false),
        () ->
            Map.of(
                "measure", scorecard().view(measure, url, url),
                "list", Frame.linkTo(card, url),
                "remark", remark(),
                "today", material.today().toString()));
  }

  /** Why former values are missing or not to be relied on; else empty. */
  private String remark() {
    return material.scorecard().flatMap(Scorecard::remark).map(Scorecard.Remark::id).orElse("");
  }

  private Map<String, Object> model(Overview overview, BodyRenderer body) {
    String url = overview.url();
    Catalogue catalogue = new Catalogue(index, material.words());
    return switch (overview.id()) {
      case "home" -> Map.of("entries", Sidebar.of(material.navigation(), url, urlOf("a-z")));
      case "search" -> Map.of("report", gapForm());
      case "sops" -> table(catalogue.rows(index.pages(Kind.SOP), url));
      case "alignment" -> alignment(url);
      case "decisions" -> Map.of("parties", DecisionRights.of(index, material.words(), url));
      case "reviews" -> {
        Map<String, Object> model =
            new TreeMap<>(table(catalogue.byDueDate(index.governed(), url)));
        model.put("feeds", ReviewFiles.links(index));
        yield model;
      }
      case "training" -> Map.of("stages", material.training().stages(url));
      case "news" -> Map.of("entries", material.news().entries(url));
      case "terms" -> Map.of("terms", material.terms().all(url));
      case "tags" -> Map.of("tags", material.tags().all(tagUrls, url));
      case "scorecard" -> scorecard(url);
      case "rules" -> Map.of("rules", material.rules().stream().map(RuleView::of).toList());
      case "a-z" -> Map.of("letters", AzIndex.of(material.pages(), index, material.words(), url));
      case "print" -> print(1, body, url);
      default -> Map.of();
    };
  }

  /** Where to say what is missing; the script adds what was searched for. */
  private String gapForm() {
    String title = material.words().get("search_gap_title") + " ";
    return material
        .handbook()
        .settings()
        .repoUrl()
        .map(repository -> IssueForm.of(repository, title))
        .orElse("");
  }

  private Map<String, Object> scorecard(String url) {
    ScorecardPage page = scorecard();
    List<ScorecardPage.View> views =
        measures().stream()
            .map(measure -> page.view(measure, url, measureUrls.get(measure.id())))
            .toList();
    return Map.of(
        "measures",
        views.stream().filter(ScorecardPage.View::known).toList(),
        "gaps",
        page.gaps(views),
        "departments",
        page.departments(material.findings()),
        "catalogue",
        hrefOf("sops", url),
        "rules",
        hrefOf("rules", url),
        "explained",
        material.rules().stream().map(RuleChapter::name).toList(),
        "expiring",
        page.expiring(material.scorecard(), url),
        "remark",
        remark(),
        "found",
        page.findings(material.findings()),
        "today",
        material.today().toString());
  }

  private Map<String, Object> alignment(String url) {
    Alignment.View view = Alignment.of(index, material.words(), url);
    return Map.of("alignment", view, "drawing", AlignmentDrawing.svg(view, material.words()));
  }

  private static Map<String, Object> table(List<Row> rows) {
    return Map.of(
        "rows", rows,
        "departments", Catalogue.values(rows, Row::department),
        "statuses", Catalogue.values(rows, Row::statusWord),
        "deciders", Catalogue.values(rows, Row::decider),
        "owners", Catalogue.values(rows, Row::owner));
  }
}
