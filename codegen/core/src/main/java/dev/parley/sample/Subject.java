package dev.parley.sample;

import dev.parley.model.TypeId;

/**
 * Something of a contract that documents can be made of: an event, a command, a request, the root of a schema file.
 *
 * @param name the value of its tag where it has one, else the name of its type
 * @param type of the documents
 * @param document the type that a receiver decodes them as: the union that it is a member of, or the type itself
 */
public record Subject(String name, TypeId type, TypeId document) {}
