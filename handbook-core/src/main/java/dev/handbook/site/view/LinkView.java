package dev.handbook.site.view;

/** A link as a template prints it; without a title there is none. */
public record LinkView(String title, String href) {
  public static final LinkView NONE = new LinkView("", "");
}
