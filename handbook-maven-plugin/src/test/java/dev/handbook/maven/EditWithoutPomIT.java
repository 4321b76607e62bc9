package dev.handbook.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goals that write into the content folder, from an empty folder to a signed procedure. */
class EditWithoutPomIT {
  private static final String SOP = "procedures/lend-a-bicycle.md";

  @TempDir Path folder;

  private MavenRunner.Result maven(String goal, String... arguments) throws Exception {
    String[] all = new String[arguments.length + 1];
    all[0] = MavenRunner.goal(goal);
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return new MavenRunner(folder).run(all);
  }

  private String read(String path) throws IOException {
    return Files.readString(folder.resolve(path));
  }

  private static void assertContains(String part, String whole) {
    assertTrue(whole.contains(part), () -> "'" + part + "' is not in:\n" + whole);
  }

  @Test
  void emptyFolderBecomesAHandbookWithASignedProcedure() throws Exception {
    MavenRunner.Result init = maven("init");
    assertEquals(0, init.exit(), init.output());
    assertContains("<version>" + MavenRunner.property("version") + "<", read("pom.xml"));
    assertContains("Next: mvn handbook:serve", init.output());
    String home = read("README.md");
    assertEquals(0, maven("init").exit());
    assertEquals(home, read("README.md"));

    String title = "-Dhandbook.title=Lend a bicycle";
    assertContains("handbook.title", maven("new", "-Dhandbook.kind=sop").output());
    MavenRunner.Result created = maven("new", "-Dhandbook.kind=sop", title);
    assertEquals(0, created.exit(), created.output());
    assertContains("Wrote " + SOP, created.output());
    assertFalse(created.output().contains(" error "), "a new draft has findings");
    assertContains("(" + SOP + ")", read("SUMMARY.md"));

    String path = "-Dhandbook.path=" + SOP;
    assertContains("does not say who decides", maven("sign", path, "-Dhandbook.by=COO").output());
    String rapid = "rapid: \"COO(D), Fleet team(R, A, P, I)\"\nstatus: draft";
    Files.writeString(folder.resolve(SOP), read(SOP).replace("status: draft", rapid));
    assertContains("COO decides", maven("sign", path, "-Dhandbook.by=CEO").output());
    MavenRunner.Result signed =
        maven("sign", path, "-Dhandbook.by=COO", "-Dhandbook.today=" + java.time.LocalDate.now());
    assertEquals(0, signed.exit(), signed.output());
    assertContains("by: COO, text:", read(SOP));

    MavenRunner.Result built = maven("build");
    assertEquals(0, built.exit(), built.output());
    Files.writeString(folder.resolve(SOP), read(SOP).replace("Each time", "Sometimes when"));
    assertContains("signed-text-changed", maven("build").output());
  }
}
