package dev.parley.pojo;

import dev.parley.emit.Emitter;
import dev.parley.emit.OptionalTarget;
import javax.lang.model.SourceVersion;

/** {@code --pojo}: beans with getters and setters, for programs that cannot have records. */
public final class PojoTarget implements OptionalTarget {
  @Override
  public String name() {
    return "pojo";
  }

  @Override
  public Emitter emitter(String packageName) {
    if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17)
        || !packageName.matches("[A-Za-z0-9_.]+")) {
      throw new IllegalArgumentException(
          "`" + packageName + "` is no Java package name; write one such as `com.example.events`");
    }
    return new BeanEmitter(packageName);
  }
}
