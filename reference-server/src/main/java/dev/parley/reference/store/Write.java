package dev.parley.reference.store;

/** One change of what is stored. Changes are values, so that they can be grouped, ordered and carried out by any store. */
public sealed interface Write {
  /** Carries out each kind of change. */
  interface Visitor {
    void event(AddEvent write);

    void forget(ForgetEvents write);

    void run(SaveRun write);

    void command(AddCommand write);

    void thread(AddThread write);

    void rename(RenameThread write);

    void mark(MarkThread write);

    void delete(DeleteThread write);

    void message(AddMessage write);

    void edit(EditMessage write);

    void delete(DeleteMessage write);

    void user(AddUser write);

    void session(AddSession write);

    void end(EndSession write);

    void prefer(Prefer write);
  }

  void accept(Visitor visitor);

  /** An event behind all others of its log. */
  record AddEvent(EventRow event) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.event(this);
    }
  }

  /** The events of a log before a sequence number are no longer wanted. */
  record ForgetEvents(String log, long before) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.forget(this);
    }
  }

  /** A run, new or changed. */
  record SaveRun(RunRow run) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.run(this);
    }
  }

  /** A user's command has led to a run. The same command again is the same run. */
  record AddCommand(String owner, String commandId, String run, long at) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.command(this);
    }
  }

  /** A new thread. */
  record AddThread(ThreadRow thread) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.thread(this);
    }
  }

  /** A thread's title. */
  record RenameThread(String thread, String title, long at) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.rename(this);
    }
  }

  /** What a thread is marked with from now on. */
  record MarkThread(String thread, ThreadMark mark) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.mark(this);
    }
  }

  /** A thread with its messages, runs and events. */
  record DeleteThread(String thread) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.delete(this);
    }
  }

  /** A message behind all others of its thread, which it also moves up. One whose id is stored already stays as it is. */
  record AddMessage(MessageRow message) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.message(this);
    }
  }

  /** Another text for a message. */
  record EditMessage(String message, String content, long at) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.edit(this);
    }
  }

  /** A message is gone. */
  record DeleteMessage(String message) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.delete(this);
    }
  }

  /** A new user. The email address must be nobody else's. */
  record AddUser(UserRow user) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.user(this);
    }
  }

  /** A new session. */
  record AddSession(SessionRow session) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.session(this);
    }
  }

  /** A session is over. */
  record EndSession(String tokenHash) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.end(this);
    }
  }

  /** What a user prefers from now on. */
  record Prefer(String user, String name, String value) implements Write {
    @Override
    public void accept(Visitor visitor) {
      visitor.prefer(this);
    }
  }
}
