# language: en
@ASY06 @AS-06 @AS-12 @DS-08 @PA-20 @owner-head-of-service
Feature: What is needed is known to somebody
  Everybody assumes that somebody else keeps record.
  Then nobody does, and no meeting can bring it back.

  Rule: A topic that is needed and known to nobody is reported to management

    Scenario: It is needed, it could be seen, and nobody knows it
      Given the repair shop sees 10% of part quality first-hand, 90% of it correctly
      And management needs 60% of part quality
      When the service model is reviewed
      Then management is warned that all together know only 9% of part quality, though the repair shop could see more

    Scenario: What is needed is known to somebody
      Given the repair shop sees 80% of part quality first-hand, 90% of it correctly
      And management needs 60% of part quality
      When the service model is reviewed
      Then no warning is raised about part quality

    Scenario: Nobody has said who could see it
      Given management needs 60% of part quality
      And nobody is named who sees part quality first-hand
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked who sees part quality first-hand

    Scenario: Nobody needs it
      Given the repair shop sees 10% of part quality first-hand, 90% of it correctly
      And nobody needs part quality
      When the service model is reviewed
      Then management is told that this promise does not apply
