package dev.handbook.maven;

import dev.handbook.HandbookBuild;
import dev.handbook.doctor.Diagnosis;
import dev.handbook.doctor.Doctor;
import dev.handbook.stage.Config;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says of a handbook that was written elsewhere what will become of it: for which tool it was
 * written, what is shown differently, what is not understood, which pages become public; and
 * proposes a {@code handbook.yml}.
 */
@Mojo(name = "doctor", requiresProject = false, threadSafe = true)
public final class DoctorMojo extends HandbookMojo {
  /** Writes the {@code handbook.yml} that is proposed, if there is none. */
  @Parameter(property = "handbook.write", defaultValue = "false")
  private boolean write;

  @Override
  void perform(HandbookBuild build, Config config) {
    examine(new Console(getLog()), config, write);
  }

  /** Shows the diagnosis, and writes the proposal if that is asked. */
  static void examine(Console console, Config config, boolean write) {
    Diagnosis diagnosis = Doctor.examine(config);
    console.screen(diagnosis.screen());
    if (write) {
      console.wrote(Doctor.write(config, diagnosis));
    }
  }
}
