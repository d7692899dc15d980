# language: en
@SIL03 @CL-14 @PA-30 @owner-head-of-data
Feature: Whatever the way in, the last contact is known
  Who has ordered on the web and then calls does not want to begin anew.
  The shares are invented examples.

  Rule: Ways in with separate records are reported to management

    Scenario: One channel does not know what happened on the other
      Given the web shop brings 40% of the contacts and the telephone 60%
      And the web shop and the telephone keep separate records
      When the service model is reviewed
      Then management is warned that 48% of next contacts find no trace of the last one

    Scenario: Every channel knows what happened on the others
      Given the web shop brings 40% of the contacts and the telephone 60%
      And the web shop and the telephone share one record
      When the service model is reviewed
      Then management sees that every way in shares one record

    Scenario: Nobody has said which records are kept
      Given the web shop brings 40% of the contacts and the telephone 60%
      When the service model is reviewed
      Then management is told that this cannot be said yet
      And management is asked which records the web shop and the telephone keep

    Scenario: There is only one way in
      Given the telephone is the only way in
      When the service model is reviewed
      Then management is told that this promise does not apply
