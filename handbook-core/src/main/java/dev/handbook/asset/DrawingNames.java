package dev.handbook.asset;

import java.util.Locale;
import java.util.Set;

/**
 * The elements, attributes, properties and functions that a published drawing may have: those of
 * SVG 1.1 and 2, of CSS as drawings use it, and of XHTML for labels in a {@code foreignObject}.
 */
final class DrawingNames {
  private static final Set<String> ELEMENTS =
      words(
          """
          svg g defs symbol use title desc switch a view path rect circle ellipse line polyline
          polygon text tspan textPath image linearGradient radialGradient stop pattern clipPath
          mask marker filter feBlend feColorMatrix feComponentTransfer feComposite
          feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
          feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology
          feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence style animate
          animateTransform animateMotion mpath set foreignObject
          """);

  private static final Set<String> LABELS =
      words(
          """
          div span p br b i u s em strong small sub sup font code pre ul ol li dl dt dd table thead
          tbody tfoot tr td th caption h1 h2 h3 h4 h5 h6 hr blockquote center img wbr
          """);

  /** Acts, or loads something that does. */
  private static final Set<String> ACTIVE =
      words(
          """
          script handler listener iframe frame object embed applet form input button meta base link
          html body audio video stylesheet include
          """);

  private static final Set<String> ATTRIBUTES =
      words(
          """
          id class style transform viewBox version baseProfile preserveAspectRatio x y x1 y1 x2 y2
          dx dy cx cy r rx ry fx fy fr width height d points pathLength rotate textLength
          lengthAdjust startOffset method spacing side offset gradientUnits gradientTransform
          spreadMethod patternUnits patternContentUnits patternTransform clipPathUnits maskUnits
          maskContentUnits markerUnits markerWidth markerHeight refX refY orient filterUnits
          primitiveUnits filterRes in in2 result mode type values tableValues slope intercept
          amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY
          edgeMode kernelUnitLength preserveAlpha surfaceScale diffuseConstant specularConstant
          specularExponent limitingConeAngle pointsAtX pointsAtY pointsAtZ azimuth elevation z
          scale xChannelSelector yChannelSelector stdDeviation radius baseFrequency numOctaves seed
          stitchTiles attributeName attributeType begin dur end min max restart repeatCount
          repeatDur fill calcMode keyTimes keySplines keyPoints from to by additive accumulate path
          origin requiredFeatures requiredExtensions systemLanguage lang dir media title role
          tabindex focusable target rel zoomAndPan color face size align valign colspan rowspan
          border cellpadding cellspacing bgcolor nowrap alt
          """);

  /** Properties, most of which may be attributes as well. */
  private static final Set<String> PROPERTIES =
      words(
          """
          alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
          color-interpolation-filters color-profile color-rendering cursor direction display
          dominant-baseline enable-background fill fill-opacity fill-rule filter flood-color
          flood-opacity font font-family font-size font-size-adjust font-stretch font-style
          font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical
          image-rendering kerning letter-spacing lighting-color marker marker-end marker-mid
          marker-start mask mask-type mask-image mask-mode mask-size mask-position mask-repeat
          mask-clip mask-origin mask-composite mix-blend-mode isolation opacity overflow overflow-x
          overflow-y paint-order pointer-events shape-rendering stop-color stop-opacity stroke
          stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
          stroke-opacity stroke-width text-anchor text-decoration text-decoration-line
          text-decoration-color text-decoration-style text-decoration-thickness text-indent
          text-orientation text-overflow text-rendering text-shadow text-transform
          text-underline-offset transform transform-box transform-origin unicode-bidi
          vector-effect visibility word-spacing writing-mode x y cx cy r rx ry d width height
          max-width min-width max-height min-height margin margin-top margin-right margin-bottom
          margin-left margin-block margin-inline padding padding-top padding-right padding-bottom
          padding-left padding-block padding-inline border border-top border-right border-bottom
          border-left border-color border-style border-width border-radius border-collapse
          border-spacing box-shadow box-sizing background background-color background-image
          background-position background-repeat background-size background-clip background-origin
          background-blend-mode outline align-items align-content align-self justify-content
          justify-items justify-self place-items place-content flex flex-direction flex-flow
          flex-wrap flex-basis flex-grow flex-shrink order gap row-gap column-gap grid
          grid-template grid-template-columns grid-template-rows grid-column grid-row grid-area
          grid-auto-flow line-height text-align text-align-last vertical-align white-space
          white-space-collapse text-wrap overflow-wrap word-wrap word-break hyphens tab-size
          font-feature-settings font-kerning font-optical-sizing font-synthesis
          font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric
          font-variant-alternates font-variant-position font-variation-settings font-display
          unicode-range src list-style list-style-type list-style-position table-layout float clear
          position top right bottom left inset z-index content counter-increment counter-reset
          quotes object-fit object-position aspect-ratio zoom rotate scale translate offset-path
          offset-distance offset-rotate perspective backface-visibility transform-style animation
          animation-name animation-duration animation-delay animation-direction
          animation-fill-mode animation-iteration-count animation-play-state
          animation-timing-function transition transition-property transition-duration
          transition-delay transition-timing-function will-change color-scheme accent-color
          print-color-adjust user-select solid-color solid-opacity shape-padding white-space-trim
          """);

  private static final Set<String> FUNCTIONS =
      words(
          """
          rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark device-cmyk icc-color
          var calc min max clamp env translate translatex translatey translatez translate3d rotate
          rotatex rotatey rotatez rotate3d scale scalex scaley scalez scale3d skew skewx skewy
          matrix matrix3d perspective cubic-bezier steps linear blur brightness contrast drop-shadow
          grayscale hue-rotate invert opacity saturate sepia circle ellipse inset polygon path rect
          linear-gradient radial-gradient conic-gradient repeating-linear-gradient
          repeating-radial-gradient repeating-conic-gradient counter counters format local repeat
          minmax fit-content sin cos tan abs round mod
          """);

  private DrawingNames() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /** Whether it is an element of SVG that draws. */
  static boolean isElement(String name) {
    return ELEMENTS.contains(name);
  }

  /** Whether it is an element of XHTML that a label may have. */
  static boolean isLabel(String name) {
    return LABELS.contains(name);
  }

  /** Whether an element acts, so that its writer is told that it is left out. */
  static boolean isActive(String name) {
    return ACTIVE.contains(name.toLowerCase(Locale.ROOT));
  }

  /** Whether an attribute without a prefix may stand; addresses are not among them. */
  static boolean isAttribute(String name) {
    return ATTRIBUTES.contains(name) || PROPERTIES.contains(name) || isNote(name);
  }

  /** Whether it is an attribute for programs and screen readers, whose value nothing interprets. */
  static boolean isNote(String name) {
    return (name.startsWith("data-") || name.startsWith("aria-")) && isSimple(name);
  }

  /** Whether a property may stand in a style. */
  static boolean isProperty(String name) {
    String plain = name.startsWith("-webkit-") ? name.substring("-webkit-".length()) : name;
    return name.startsWith("--")
        ? isSimple(name)
        : PROPERTIES.contains(plain.toLowerCase(Locale.ROOT));
  }

  /** Whether an animation may change it. */
  static boolean isAnimated(String name) {
    return (ATTRIBUTES.contains(name) || PROPERTIES.contains(name))
        && !name.equals("style")
        && !name.equals("attributeName");
  }

  /** Whether a function, in lower case, may stand in a value; an empty name is a parenthesis. */
  static boolean isFunction(String name) {
    return name.isEmpty() || FUNCTIONS.contains(name);
  }

  private static boolean isSimple(String name) {
    return name.chars()
        .allMatch(
            c ->
                c == '-'
                    || c == '_'
                    || c >= '0' && c <= '9'
                    || c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z');
  }
}
