package com.example;

import com.example.alarms.AlarmsEvent;
import com.example.notes.NotesEvent;

/** Uses what two executions generate. */
record Feeds(AlarmsEvent alarm, NotesEvent note) {}
