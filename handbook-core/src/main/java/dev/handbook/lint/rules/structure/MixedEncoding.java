package dev.handbook.lint.rules.structure;

import dev.handbook.lint.FaultRule;
import dev.handbook.lint.Profile;
import dev.handbook.lint.RuleInfo;
import dev.handbook.rule.RuleId;

/** Leftovers of other editors that make changes look larger than they are. */
final class MixedEncoding implements FaultRule {
  @Override
  public RuleInfo info() {
    return RuleInfo.info(
            RuleId.MIXED_ENCODING,
            "HB0615",
            "File mixes line endings or begins with a byte-order mark")
        .in(Profile.STRICT);
  }
}
