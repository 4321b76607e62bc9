package dev.handbook.edit;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What surrounds a starter handbook: where its folder lies in a repository, how Maven is called
 * there, and the files for Maven, git, editors and build servers. What is there already is kept.
 *
 * @param folder the content folder
 * @param repository the work tree of git around it; without git, the folder in which the person
 *     stands if the content folder lies in it, else the content folder
 * @param ownPom whether the folder has a POM already, which does not know the plugin's short name
 */
record StarterProject(Path folder, Path repository, boolean ownPom) {
  /** A file of the starter, and what a person who has one already should add to it. */
  record Extra(String name, String form, String advice) {}

  /** Names that need no quotes, neither in a shell nor in YAML. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._][A-Za-z0-9._/-]*");

  /** Written into the content folder. */
  static final List<Extra> BESIDE_PAGES =
      List.of(
          new Extra("pom.xml", "pom.xml", ""),
          new Extra(".gitignore", "gitignore", "add the line /target/ if it is missing"),
          new Extra(".editorconfig", "editorconfig", ""),
          new Extra(".vscode/settings.json", "vscode/settings.json", ""),
          new Extra(".vscode/extensions.json", "vscode/extensions.json", ""),
          new Extra(".vscode/tasks.json", "vscode/tasks.json", ""));

  /** Written where a build server looks for them. */
  static final List<Extra> PIPELINES =
      List.of(
          new Extra(".github/workflows/handbook.yml", "github.yml", ""),
          new Extra(
              ".gitlab-ci.yml", "gitlab.yml", "the guide's page “Pipelines” has the job to add"));

  /**
   * Looks at a folder.
   *
   * @param from the folder in which the person stands
   */
  static StarterProject of(Path folder, Path from) {
    Path content = folder.toAbsolutePath().normalize();
    Path here = from.toAbsolutePath().normalize();
    Path root = workTree(content).orElse(content.startsWith(here) ? here : content);
    return new StarterProject(content, root, isThere(content.resolve("pom.xml")));
  }

  private static Optional<Path> workTree(Path content) {
    for (Path each = content; each != null; each = each.getParent()) {
      if (isThere(each.resolve(".git"))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  static boolean isThere(Path file) {
    return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether pipelines can name the folder as it is called. */
  boolean hasPlainPath() {
    return below().isEmpty() || PLAIN.matcher(below()).matches();
  }

  /** The content folder as the repository's root sees it; empty when they are the same. */
  private String below() {
    return repository.relativize(folder).toString().replace('\\', '/');
  }

  /** The values of the holes in all forms. */
  Map<String, String> values(String version) {
    Map<String, String> values = new TreeMap<>();
    values.put("version", version);
    values.put("folder", below().isEmpty() ? "" : below() + "/");
    values.put("run", "mvn -B" + file(below()) + " " + goal("build", version));
    return values;
  }

  /** What a person types to run a goal, from the folder in which they stand. */
  String command(String goal, String version, Path from) {
    Path here = from.toAbsolutePath().normalize();
    String path = (folder.startsWith(here) ? here.relativize(folder) : folder).toString();
    String quoted = path.contains(" ") ? '"' + path + '"' : path;
    return "mvn" + file(quoted) + " " + goal(goal, version);
  }

  /** Without a POM of ours nobody knows the short name. */
  private String goal(String goal, String version) {
    return ownPom
        ? "dev.handbook:handbook-maven-plugin:" + version + ":" + goal
        : "handbook:" + goal;
  }

  private static String file(String path) {
    return path.isEmpty() ? "" : " -f " + path;
  }
}
