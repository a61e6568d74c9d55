package dev.parley.pojo;

import dev.parley.model.Constraint;

/** Says a constraint in few words, with its keyword. */
enum ConstraintWords implements Constraint.Visitor<String> {
  INSTANCE;

  @Override
  public String minLength(Constraint.MinLength constraint) {
    return "`minLength`";
  }

  @Override
  public String maxLength(Constraint.MaxLength constraint) {
    return "`maxLength`";
  }

  @Override
  public String matches(Constraint.Matches constraint) {
    return "`pattern`";
  }

  @Override
  public String minimum(Constraint.Minimum constraint) {
    return constraint.exclusive() ? "`exclusiveMinimum`" : "`minimum`";
  }

  @Override
  public String maximum(Constraint.Maximum constraint) {
    return constraint.exclusive() ? "`exclusiveMaximum`" : "`maximum`";
  }

  @Override
  public String minSize(Constraint.MinSize constraint) {
    return "the least size";
  }

  @Override
  public String maxSize(Constraint.MaxSize constraint) {
    return "the largest size";
  }

  @Override
  public String uniqueItems(Constraint.UniqueItems constraint) {
    return "`uniqueItems`";
  }

  @Override
  public String multipleOf(Constraint.MultipleOf constraint) {
    return "`multipleOf`";
  }

  @Override
  public String oneOfNumbers(Constraint.OneOfNumbers constraint) {
    return "the listed numbers";
  }
}
