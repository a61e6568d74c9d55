package com.example;

import com.example.notes.Note;
import com.example.notes.NotesEvents;

/** Compiles only if code was generated before it and its folder is a source folder. */
public final class App {
  private App() {}

  public static byte[] note(String text) {
    return NotesEvents.encode(new Note(text));
  }
}
