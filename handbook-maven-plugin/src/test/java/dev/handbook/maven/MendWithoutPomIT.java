package dev.handbook.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals that mend, sign and lock, in a repository of git in which a page moves. */
class MendWithoutPomIT {
  private static final String SOP =
      """
      ---
      kind: sop
      id: SOP-1
      owner: Fleet team
      rapid: "COO(D), Fleet team(R, A, P, I)"
      status: draft
      ---
      # Lend a bicycle

      Ask at the yard first.

      1. Hand over the key.
      2. Write down the number.
      """;

  @TempDir Path folder;

  @BeforeEach
  void commitHandbook() throws Exception {
    write(".gitignore", "target/\n");
    write("README.md", "# Handbook\n\nHow to [lend a bicycle](fleet/lend.md).\n");
    write("SUMMARY.md", "# Contents\n\n* [Handbook](README.md)\n* [Lend](fleet/lend.md)\n");
    write("fleet/lend.md", SOP);
    git("init", "-q", "-b", "main");
    commit();
  }

  private MavenRunner.Result maven(String goal, String... arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of(MavenRunner.goal(goal)));
    all.addAll(List.of(arguments));
    return new MavenRunner(folder).run(all.toArray(String[]::new));
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Example Co"));
    command.addAll(List.of("-c", "user.email=docs@example.com"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue(), out);
  }

  private void commit() throws Exception {
    git("add", "-A");
    git("commit", "-q", "-m", "Change");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private static void assertContains(String part, String whole) {
    assertTrue(whole.contains(part), () -> "'" + part + "' is not in:\n" + whole);
  }

  @Test
  void lockedAddressOfARenamedPageIsRedirectedByFix() throws Exception {
    MavenRunner.Result locked = maven("lock");
    assertEquals(0, locked.exit(), locked.output());
    assertContains("Locked: 2 addresses, in handbook.lock.", locked.output());
    commit();
    Files.createDirectories(folder.resolve("bicycles"));
    git("mv", "fleet/lend.md", "bicycles/lend-one.md");
    git("commit", "-q", "-m", "Move");

    String before = read("README.md");
    MavenRunner.Result tried = maven("fix", "-Dhandbook.dryRun");
    assertContains("+How to [lend a bicycle](bicycles/lend-one.md).", tried.output());
    assertEquals(before, read("README.md"));

    assertContains("Fixed 3 findings in 3 files", maven("fix").output());
    assertContains("(bicycles/lend-one.md)", read("README.md"));
    assertContains("* [Lend](bicycles/lend-one.md)", read("SUMMARY.md"));
    assertContains("aliases: [fleet/lend]", read("bicycles/lend-one.md"));
    assertContains("Fixed 0 findings in 0 files", maven("fix").output());
  }

  @Test
  void signOffIsRefusedForWhatIsNotCommittedAndVoidAfterAChange() throws Exception {
    String path = "-Dhandbook.path=fleet/lend.md";
    write("fleet/lend.md", SOP.replace("the key", "both keys"));
    MavenRunner.Result refused = maven("sign", path, "-Dhandbook.by=COO");
    assertNotEquals(0, refused.exit());
    assertContains("fleet/lend.md:12", refused.output());
    assertContains("Commit the change", refused.output());

    commit();
    assertEquals(0, maven("sign", path, "-Dhandbook.by=COO").exit());
    commit();
    write("fleet/lend.md", read("fleet/lend.md").replace("both keys", "a key"));
    assertContains(
        "“Hand over both keys.” is now “Hand over a key.” (line 13)", maven("lint").output());
  }
}
