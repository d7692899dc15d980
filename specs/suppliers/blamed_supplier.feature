# language: en
@SUP03 @DS-02 @DS-11 @owner-purchasing
Feature: A supplier is judged by how often its parts fail, not by how many are in use
  Whoever delivers most has most failures, however good the parts are.
  The numbers in use are invented examples.

  Rule: A ranking by bare numbers is reported to management

    Background:
      Given 8,000 parts of the supplier are in use

    Scenario: The supplier with the most parts in use gets the blame
      Given 2,000 parts of the small supplier are in use
      And the suppliers are ranked by the number of failures
      When the service model is reviewed
      Then management is warned that 75% of the failures of the supplier come from its size alone

    Scenario: Suppliers are compared by how often their parts fail
      Given 2,000 parts of the small supplier are in use
      And the suppliers are ranked by failures per part in use
      When the service model is reviewed
      Then no warning is raised about the supplier

    Scenario: Nobody has said what the ranking rests on
      Given 2,000 parts of the small supplier are in use
      And nobody has said how the suppliers are ranked
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked how the suppliers are ranked

    Scenario: Nobody has counted the parts in use
      Given the small supplier delivers parts to the core firm
      And the suppliers are ranked by the number of failures
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked how many parts of the small supplier are in use

    Scenario: There is only one supplier to rank
      Given the suppliers are ranked by the number of failures
      When the service model is reviewed
      Then management is told that this promise does not apply
